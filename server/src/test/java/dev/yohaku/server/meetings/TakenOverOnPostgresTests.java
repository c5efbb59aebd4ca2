package dev.yohaku.server.meetings;

import dev.yohaku.server.store.Databases;

class TakenOverOnPostgresTests extends TakenOverContract {
    TakenOverOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
