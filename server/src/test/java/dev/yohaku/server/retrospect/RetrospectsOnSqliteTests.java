package dev.yohaku.server.retrospect;

import dev.yohaku.server.store.Databases;

class RetrospectsOnSqliteTests extends RetrospectsContract {
    RetrospectsOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
