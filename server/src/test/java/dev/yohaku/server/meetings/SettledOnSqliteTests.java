package dev.yohaku.server.meetings;

import dev.yohaku.server.store.Databases;

class SettledOnSqliteTests extends SettledContract {
    SettledOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
