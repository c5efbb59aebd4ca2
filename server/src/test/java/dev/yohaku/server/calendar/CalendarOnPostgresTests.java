package dev.yohaku.server.calendar;

import dev.yohaku.server.store.Databases;

class CalendarOnPostgresTests extends CalendarContract {
    CalendarOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
