package dev.yohaku.server.identity;

import dev.yohaku.server.store.Databases;

class SignInOnPostgresTests extends SignInContract {
    SignInOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
