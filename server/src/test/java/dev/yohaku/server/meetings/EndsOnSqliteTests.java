package dev.yohaku.server.meetings;

import dev.yohaku.server.store.Databases;

class EndsOnSqliteTests extends EndsContract {
    EndsOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
