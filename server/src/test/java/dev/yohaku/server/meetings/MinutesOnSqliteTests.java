package dev.yohaku.server.meetings;

import dev.yohaku.server.store.Databases;

class MinutesOnSqliteTests extends MinutesContract {
    MinutesOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
