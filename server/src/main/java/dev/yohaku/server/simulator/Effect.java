package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;

/** What a planted event does to one flow while it lasts. */
sealed interface Effect {
    Flow flow();

    MinuteRange range();

    /** Moves a further share of the requests into one outcome, at once or rising in a straight line. */
    record Extra(Flow flow, MinuteRange range, int outcome, double share, boolean rising) implements Effect {
        double at(long minute) {
            return rising ? share * (minute - range.from() + 1) / range.minutes() : share;
        }
    }

    /** Multiplies traffic, throughout or (a burst) fading from the first minute on. */
    record Surge(Flow flow, MinuteRange range, double factor, boolean fading) implements Effect {
        double at(long minute) {
            var left = (double) (range.to() - minute) / range.minutes();
            return fading ? 1 + (factor - 1) * left * left : factor;
        }
    }

    /** Traffic that grows by this part of itself as it was at the start, every day. */
    record Growth(Flow flow, MinuteRange range, double daily) implements Effect {
        double at(long minute) {
            return 1 + daily * (minute - range.from()) / Tokyo.DAY;
        }
    }
}
