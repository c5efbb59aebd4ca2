package dev.yohaku.server.identity;

import dev.yohaku.server.store.Databases;

class SignZeroOnSqliteTests extends SignZeroContract {
    SignZeroOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
