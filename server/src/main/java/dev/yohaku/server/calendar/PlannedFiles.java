package dev.yohaku.server.calendar;

import java.time.Instant;
import java.time.ZoneId;

/** Reads planned events from text: iCalendar when it begins like one, CSV otherwise. Stateless. */
public final class PlannedFiles {
    /** The longest text that is read, in characters. */
    public static final int LONGEST = 1_000_000;

    /** The most events that a file may hold, repetitions counted. */
    static final int MOST = 2_000;

    private PlannedFiles() {}

    /**
     * Reads a text.
     *
     * @param zone for times that name none
     * @param now repetitions are unrolled from 400 days before to 400 days after
     */
    public static Reading read(String text, ZoneId zone, Instant now) {
        var clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return clean.stripLeading().startsWith("BEGIN:VCALENDAR")
                ? PlannedIcal.read(clean, zone, now)
                : PlannedCsv.read(clean, zone);
    }
}
