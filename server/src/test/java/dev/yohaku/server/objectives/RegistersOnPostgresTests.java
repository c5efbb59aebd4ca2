package dev.yohaku.server.objectives;

import dev.yohaku.server.store.Databases;

class RegistersOnPostgresTests extends RegistersContract {
    RegistersOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
