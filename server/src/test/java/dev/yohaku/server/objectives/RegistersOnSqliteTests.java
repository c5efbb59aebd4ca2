package dev.yohaku.server.objectives;

import dev.yohaku.server.store.Databases;

class RegistersOnSqliteTests extends RegistersContract {
    RegistersOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
