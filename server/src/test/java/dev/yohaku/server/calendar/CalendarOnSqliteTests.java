package dev.yohaku.server.calendar;

import dev.yohaku.server.store.Databases;

class CalendarOnSqliteTests extends CalendarContract {
    CalendarOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
