package dev.yohaku.engine.forecast;

import java.util.OptionalInt;

/** Whether and when a series first reaches a limit from below. Steps count from 0, the first after the history. */
public sealed interface Crossing {
    double limit();

    /** The chance that the limit is reached within the horizon, 0 to 1. */
    double probability();

    /**
     * It is there already.
     *
     * @param now the highest value of the last season (of the last point, without seasons), at least the limit
     */
    record Already(double limit, double now) implements Crossing {
        @Override
        public double probability() {
            return 1;
        }
    }

    /**
     * The limit lies ahead.
     *
     * @param probability at least {@value #NOTEWORTHY}
     * @param from the start of the 80 % range: by this step a tenth of the possible futures have reached it
     * @param median by this step half of them have; empty when that is beyond the horizon
     * @param to the end of the 80 % range: by this step nine tenths have; empty when that is beyond the horizon
     */
    record Ahead(double limit, double probability, int from, OptionalInt median, OptionalInt to) implements Crossing {}

    /** Fewer than a tenth of the possible futures reach it within the horizon. */
    record Never(double limit, double probability) implements Crossing {}

    /** From this probability on there is a range of dates. */
    double NOTEWORTHY = 0.1;
}
