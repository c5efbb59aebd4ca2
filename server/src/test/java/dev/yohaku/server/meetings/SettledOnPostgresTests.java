package dev.yohaku.server.meetings;

import dev.yohaku.server.store.Databases;

class SettledOnPostgresTests extends SettledContract {
    SettledOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
