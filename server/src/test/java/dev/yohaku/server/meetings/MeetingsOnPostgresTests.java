package dev.yohaku.server.meetings;

import dev.yohaku.server.store.Databases;

class MeetingsOnPostgresTests extends MeetingsContract {
    MeetingsOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
