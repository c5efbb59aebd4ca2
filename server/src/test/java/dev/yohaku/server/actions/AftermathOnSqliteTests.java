package dev.yohaku.server.actions;

import dev.yohaku.server.store.Databases;

class AftermathOnSqliteTests extends AftermathContract {
    AftermathOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
