package dev.yohaku.server.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Days of a zone within a time. */
final class Days {
    private Days() {}

    /** The days from the one that begins at or contains {@code from} to the last that begins before {@code to}. */
    static List<LocalDate> of(Instant from, Instant to, ZoneId zone) {
        return LocalDate.ofInstant(from, zone)
                .datesUntil(LocalDate.ofInstant(to.minusMillis(1), zone).plusDays(1))
                .toList();
    }

    static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
