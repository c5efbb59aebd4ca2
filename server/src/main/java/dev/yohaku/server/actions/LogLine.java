package dev.yohaku.server.actions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One change of an action.
 *
 * @param version that the action had afterwards
 * @param actor who did it
 * @param note the reason that was given; may be empty
 * @param differences what changed, in the order of {@link ActionFields#KEYS}; empty for the first line
 */
public record LogLine(
        String actionId,
        int version,
        Instant at,
        String actor,
        Cause cause,
        String note,
        List<Difference> differences) {
    public LogLine {
        differences = List.copyOf(differences);
    }

    /** Why an action changed. */
    public enum Cause {
        ADDED,
        WRITTEN,
        REOWNED,
        POSTPONED,
        BEGUN,
        FINISHED,
        DROPPED,
        SPLIT,
        REOPENED;

        /** Its name in messages and the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A field before and after; an empty text where there was or is nothing. */
    public record Difference(String field, String before, String after) {}
}
