package dev.yohaku.server.meetings;

import dev.yohaku.server.store.Databases;

class EndsOnPostgresTests extends EndsContract {
    EndsOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
