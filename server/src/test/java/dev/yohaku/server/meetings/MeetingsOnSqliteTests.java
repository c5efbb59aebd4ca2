package dev.yohaku.server.meetings;

import dev.yohaku.server.store.Databases;

class MeetingsOnSqliteTests extends MeetingsContract {
    MeetingsOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
