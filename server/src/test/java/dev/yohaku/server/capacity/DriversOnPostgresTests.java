package dev.yohaku.server.capacity;

import dev.yohaku.server.store.Databases;

class DriversOnPostgresTests extends DriversContract {
    DriversOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
