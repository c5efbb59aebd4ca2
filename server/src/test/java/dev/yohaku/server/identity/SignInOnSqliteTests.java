package dev.yohaku.server.identity;

import dev.yohaku.server.store.Databases;

class SignInOnSqliteTests extends SignInContract {
    SignInOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
