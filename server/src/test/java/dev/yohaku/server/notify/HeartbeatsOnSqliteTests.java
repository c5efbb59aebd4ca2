package dev.yohaku.server.notify;

import dev.yohaku.server.store.Databases;

class HeartbeatsOnSqliteTests extends HeartbeatsContract {
    HeartbeatsOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
