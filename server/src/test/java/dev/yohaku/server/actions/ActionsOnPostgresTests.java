package dev.yohaku.server.actions;

import dev.yohaku.server.store.Databases;

class ActionsOnPostgresTests extends ActionsContract {
    ActionsOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
