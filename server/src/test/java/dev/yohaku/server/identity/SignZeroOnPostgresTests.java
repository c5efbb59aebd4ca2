package dev.yohaku.server.identity;

import dev.yohaku.server.store.Databases;

class SignZeroOnPostgresTests extends SignZeroContract {
    SignZeroOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
