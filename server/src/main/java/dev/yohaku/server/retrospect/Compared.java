package dev.yohaku.server.retrospect;

import dev.yohaku.engine.compare.Claim;
import java.util.Locale;

/**
 * One figure against the period before.
 *
 * @param claim what the data carry; a change is spoken of only with one
 * @param before the amount and in how many cases
 * @param after the same of the later period
 */
public record Compared(Measure measure, Claim claim, Amount before, Amount after) {

    /** What is compared. */
    public enum Measure {
        /** Problems found early, of all problems. */
        FOUND_EARLY,
        /** Pages, in so many weeks. */
        PAGES,
        /** Median of minutes, of so many reviews. */
        MINUTES,
        /** Items judged useful, of all that ended. */
        USEFUL,
        /** Actions done within 28 days, of those old enough. */
        ACTIONS;

        /** Its name in messages and the API. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether more of it is good news. */
        public boolean moreIsBetter() {
            return this == FOUND_EARLY || this == USEFUL || this == ACTIONS;
        }
    }

    /** @param of how many it rests on: problems, weeks, reviews, items, actions */
    public record Amount(double value, int of) {}
}
