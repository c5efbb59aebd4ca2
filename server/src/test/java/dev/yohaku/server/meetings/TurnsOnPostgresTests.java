package dev.yohaku.server.meetings;

import dev.yohaku.server.store.Databases;

class TurnsOnPostgresTests extends TurnsContract {
    TurnsOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
