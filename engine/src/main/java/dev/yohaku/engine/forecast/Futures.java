package dev.yohaku.engine.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The possible courses of a series: {@value #PATHS} of them, the same at each reading. Each step alone is spread as the intervals say. Immutable.
 */
public final class Futures {
    /** How many courses there are. */
    public static final int PATHS = 1000;

    private static final long SEED = 20_000_105L;

    private final Outlook outlook;
    private final double present;

    /** @param present the highest value of the last season */
    Futures(Outlook outlook, double present) {
        this.outlook = outlook;
        this.present = present;
    }

    Crossing crossing(double limit) {
        if (present >= limit) {
            return new Crossing.Already(limit, present);
        }
        var steps = crossings(limit);
        var probability = (double) steps.length / PATHS;
        if (probability < Crossing.NOTEWORTHY) {
            return new Crossing.Never(limit, probability);
        }
        return new Crossing.Ahead(limit, probability, by(steps, 0.1), by(steps, 0.5), by(steps, 0.9));
    }

    /** The chance that a limit is reached within the first steps, 0 to 1. */
    double chance(double limit, int steps) {
        return (double) Arrays.stream(crossings(limit))
                        .filter(step -> step < steps)
                        .count()
                / PATHS;
    }

    /** Two quantiles of the highest value within the first steps. */
    List<Double> peak(int steps, double low, double high) {
        var peaks = new double[PATHS];
        var random = new SplittableRandom(SEED);
        for (var path = 0; path < PATHS; path++) {
            var course = outlook.course(random);
            peaks[path] = Arrays.stream(course, 0, steps).max().orElse(Double.NaN);
        }
        Arrays.sort(peaks);
        return List.of(peaks[rank(low)], peaks[rank(high)]);
    }

    /** The step by which this share of them has come. */
    private static int by(int[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static int rank(double share) {
        return (int) Math.ceil(share * PATHS) - 1;
    }

    /** The steps in which courses first reach the limit, sorted; those that do not are left out. */
    private int[] crossings(double limit) {
        var random = new SplittableRandom(SEED);
        return IntStream.range(0, PATHS)
                .map(_ -> firstStep(outlook.course(random), limit))
                .filter(step -> step < outlook.horizon())
                .sorted()
                .toArray();
    }

    private static int firstStep(double[] course, double limit) {
        var step = 0;
        while (step < course.length && course[step] < limit) {
            step++;
        }
        return step;
    }

    int horizon() {
        return outlook.horizon();
    }

    double quantile(int step, double chance) {
        return outlook.quantile(step, chance);
    }
}
