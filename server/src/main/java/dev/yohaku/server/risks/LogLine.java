package dev.yohaku.server.risks;

import java.time.Instant;
import java.util.Locale;

/**
 * One change of a risk record and the priority it led to.
 *
 * @param version that the record had afterwards
 * @param actor who did it; empty for Yohaku itself
 * @param note the reason that was given; may be empty
 */
public record LogLine(
        String riskId, int version, Instant at, String actor, Cause cause, String note, Priority priority) {
    /** Why a record changed. */
    public enum Cause {
        RAISED,
        WRITTEN,
        IMPORTED,
        DATA,
        ACCEPTED,
        EXPIRED,
        CLOSED,
        REOPENED;

        /** Its name in messages and the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
