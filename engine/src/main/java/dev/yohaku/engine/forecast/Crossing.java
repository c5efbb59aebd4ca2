package dev.yohaku.engine.forecast;

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
     * The limit lies ahead. The range and the median speak of those possible futures that reach it within the horizon.
     *
     * @param probability at least {@value #NOTEWORTHY}
     * @param from the start of the 80 % range: a tenth of them reach it by this step
     * @param median half of them reach it by this step
     * @param to the end of the 80 % range: nine tenths reach it by this step
     */
    record Ahead(double limit, double probability, int from, int median, int to) implements Crossing {}

    /** Next to none of the possible futures reach it within the horizon. */
    record Never(double limit, double probability) implements Crossing {}

    /** From this probability on there is a range of dates. */
    double NOTEWORTHY = 0.05;
}
