package dev.yohaku.server.watches;

import dev.yohaku.server.store.Databases;

class WatchesOnPostgresTests extends WatchesContract {
    WatchesOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
