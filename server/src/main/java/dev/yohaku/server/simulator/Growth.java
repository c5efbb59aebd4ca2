package dev.yohaku.server.simulator;

import java.util.List;

/** How something grows from one week to the next: a factor on what there is at the anchor. Days count from the anchor and are negative before it. */
sealed interface Growth {
    double at(double day);

    /** What does not grow. */
    record Steady() implements Growth {
        @Override
        public double at(double day) {
            return 1;
        }
    }

    /** The same every day. */
    record Linear(double daily) implements Growth {
        @Override
        public double at(double day) {
            return Math.max(0, 1 + daily * day);
        }
    }

    /** The same part of itself every day. */
    record Compounding(double daily) implements Growth {
        @Override
        public double at(double day) {
            return StrictMath.exp(daily * day);
        }
    }

    /** Ever slower towards a ceiling, a factor on what there is at the anchor; half the way to it takes so many days. */
    record Saturating(double ceiling, double halving) implements Growth {
        @Override
        public double at(double day) {
            return Math.max(0, ceiling - (ceiling - 1) * StrictMath.exp(-StrictMath.log(2) * day / halving));
        }
    }

    /** In steps, each of this part of itself, at these days: campaigns whose guests stay. Beyond the last of them nothing grows. */
    record Steps(double each, List<Double> days) implements Growth {
        public Steps {
            days = List.copyOf(days);
        }

        @Override
        public double at(double day) {
            var steps = days.stream().filter(d -> d <= day).count()
                    - days.stream().filter(d -> d <= 0).count();
            return StrictMath.pow(1 + each, (double) steps);
        }
    }
}
