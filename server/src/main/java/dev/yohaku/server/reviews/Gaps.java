package dev.yohaku.server.reviews;

import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.MinuteRange;

/**
 * Times in which nothing was observed.
 *
 * @param minutes all together
 * @param longest the first of the longest; empty without any
 */
record Gaps(int count, long minutes, MinuteRange longest) {
    /** The minutes of a range, from the first one ever recorded, for which a history has no slice; those next to each other are one gap. */
    static Gaps of(SliceHistory history, MinuteRange range) {
        var tally = new Tally(Math.clamp(history.firstMinute().orElse(range.from()), range.from(), range.to()));
        history.forEach(range, slice -> tally.observed(slice.minute()));
        tally.observed(range.to());
        return new Gaps(tally.count, tally.minutes, tally.longest);
    }

    private static final class Tally {
        private long next;
        private int count;
        private long minutes;
        private MinuteRange longest;

        Tally(long from) {
            next = from;
            longest = new MinuteRange(from, from);
        }

        void observed(long minute) {
            if (minute > next) {
                var gap = new MinuteRange(next, minute);
                count++;
                minutes += gap.minutes();
                longest = gap.minutes() > longest.minutes() ? gap : longest;
            }
            next = minute + 1;
        }
    }
}
