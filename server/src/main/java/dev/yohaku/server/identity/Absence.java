package dev.yohaku.server.identity;

import java.time.LocalDate;

/**
 * That somebody is away.
 *
 * @param until the last day of it
 * @param note for the others; may be empty
 */
public record Absence(String id, String person, LocalDate from, LocalDate until, String note) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
