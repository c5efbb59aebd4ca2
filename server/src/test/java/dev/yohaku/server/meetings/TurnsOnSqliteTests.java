package dev.yohaku.server.meetings;

import dev.yohaku.server.store.Databases;

class TurnsOnSqliteTests extends TurnsContract {
    TurnsOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
