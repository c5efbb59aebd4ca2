package dev.yohaku.server.simulator;

import java.time.LocalDate;
import java.time.ZoneId;

/** Days and weeks of Asia/Tokyo (UTC+9 all year) on the grid of epoch minutes. A day is its epoch day; weeks begin on Monday. */
final class Tokyo {
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    static final int DAY = 1440;
    private static final int AHEAD = 540;

    private Tokyo() {}

    /** The local day that contains a minute. */
    static long day(long minute) {
        return Math.floorDiv(minute + AHEAD, DAY);
    }

    /** The first minute of a local day. */
    static long start(long day) {
        return day * DAY - AHEAD;
    }

    static long at(long day, int hour, int minute) {
        return start(day) + hour * 60L + minute;
    }

    static long week(long day) {
        return Math.floorDiv(day + 3, 7);
    }

    /** The day of a week, Monday being 0. */
    static long dayOfWeek(long week, int weekday) {
        return week * 7 - 3 + weekday;
    }

    static LocalDate date(long day) {
        return LocalDate.ofEpochDay(day);
    }
}
