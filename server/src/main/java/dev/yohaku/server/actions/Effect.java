package dev.yohaku.server.actions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an action moved what it was expected to move; written once and never changed.
 *
 * @param doneOn the day on which it was done: one that is done again is looked at again
 * @param expected what was expected then
 * @param shift how far it moved; null without data
 * @param unit of the shift; may be empty
 * @param week in which this was found, such as 2026-W52
 */
public record Effect(
        String actionId,
        LocalDate doneOn,
        Expected expected,
        EffectOutcome outcome,
        @Nullable Shift shift,
        String unit,
        String week,
        Instant checkedAt) {

    /**
     * Levels before and after, and what their difference can be.
     *
     * @param before mean of the weeks before
     * @param after mean of the weeks after
     * @param low least difference of a week after from a week before
     * @param high greatest such difference
     */
    public record Shift(double before, double after, double low, double high) {}
}
