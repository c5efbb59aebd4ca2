package dev.yohaku.engine.forecast;

import dev.yohaku.engine.time.RegularSeries;
import java.util.List;

/** How a series goes on, or why that cannot be said. */
public sealed interface Forecast {
    /**
     * A forecast.
     *
     * @param point the middle of what is expected, one value a step from the end of the history on
     * @param intervals of 50, 80 and 95 %, in this order; each lies within the next
     * @param seasons lengths of the seasons it reckons with, in steps; may be empty
     * @param futures the possible courses behind the intervals
     */
    record Made(RegularSeries point, List<Interval> intervals, List<Integer> seasons, Futures futures)
            implements Forecast {
        public Made {
            intervals = List.copyOf(intervals);
            seasons = List.copyOf(seasons);
        }

        /** The interval of this percentage: 50, 80 or 95. */
        public Interval interval(int percent) {
            return intervals.stream()
                    .filter(interval -> interval.percent() == percent)
                    .findFirst()
                    .orElseThrow();
        }

        /** Whether and when a limit is reached, from below. */
        public Crossing crossing(double limit) {
            return futures.crossing(limit);
        }

        /** The chance that a limit is reached from below within the first steps, 0 to 1. */
        public double chance(double limit, int steps) {
            return futures.chance(limit, steps);
        }

        /** The 80 % range of the highest value within the first steps, at most the horizon. */
        public List<Double> peak(int steps) {
            return futures.peak(steps, 0.1, 0.9);
        }
    }

    /**
     * There is too little history.
     *
     * @param points how many values are known
     * @param needed how many the horizon and the seasons ask for
     */
    record TooShort(int points, int needed) implements Forecast {}

    /**
     * Nothing has come for so long that the past says nothing about the future.
     *
     * @param since the first minute without data, or with nothing but zeros where there used to be more
     */
    record Vanished(long since) implements Forecast {}
}
