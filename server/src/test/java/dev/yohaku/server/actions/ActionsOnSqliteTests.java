package dev.yohaku.server.actions;

import dev.yohaku.server.store.Databases;

class ActionsOnSqliteTests extends ActionsContract {
    ActionsOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
