package dev.yohaku.server.notify;

import dev.yohaku.server.store.Databases;

class HeartbeatsOnPostgresTests extends HeartbeatsContract {
    HeartbeatsOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
