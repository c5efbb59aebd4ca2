package dev.yohaku.server.capacity;

import dev.yohaku.server.store.Databases;

class DriversOnSqliteTests extends DriversContract {
    DriversOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
