package dev.yohaku.server.meetings;

import dev.yohaku.server.store.Databases;

class MinutesOnPostgresTests extends MinutesContract {
    MinutesOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
