package dev.yohaku.server.reviews;

import dev.yohaku.server.store.Databases;

class ReleaseOnSqliteTests extends ReleaseContract {
    ReleaseOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
