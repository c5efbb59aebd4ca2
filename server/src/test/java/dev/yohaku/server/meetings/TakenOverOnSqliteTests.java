package dev.yohaku.server.meetings;

import dev.yohaku.server.store.Databases;

class TakenOverOnSqliteTests extends TakenOverContract {
    TakenOverOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
