package dev.yohaku.server.reviews;

import dev.yohaku.server.store.Databases;

class ReleaseOnPostgresTests extends ReleaseContract {
    ReleaseOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
