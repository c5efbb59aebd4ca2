package dev.yohaku.server.signals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens if nothing is done.
 *
 * @param value of {@link Kind#BUDGET_HOLDS}: what is left now; of {@link Kind#LINE}: the series' value at {@code at}; of
 *     {@link Kind#EVENTS}: events a week; of {@link Kind#BUDGET_SPENT}: what is left, zero or less
 * @param at when; null where no time belongs to it
 * @param from start of the 80 % range; null for none
 * @param to end of the 80 % range; null when it ends open
 */
public record Outlook(
        Kind kind,
        double value,
        @Nullable Instant at,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** What is told. */
    public enum Kind {
        /** The budget runs out at a time. */
        BUDGET_RUNS_OUT,
        /** The budget survives. */
        BUDGET_HOLDS,
        /** The budget is spent already. */
        BUDGET_SPENT,
        /** A slope goes on. */
        LINE,
        /** So many more bad events a week. */
        EVENTS
    }
}
