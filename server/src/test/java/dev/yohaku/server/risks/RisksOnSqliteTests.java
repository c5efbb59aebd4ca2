package dev.yohaku.server.risks;

import dev.yohaku.server.store.Databases;

class RisksOnSqliteTests extends RisksContract {
    RisksOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
