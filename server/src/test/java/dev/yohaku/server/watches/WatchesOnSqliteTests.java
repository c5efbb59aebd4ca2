package dev.yohaku.server.watches;

import dev.yohaku.server.store.Databases;

class WatchesOnSqliteTests extends WatchesContract {
    WatchesOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
