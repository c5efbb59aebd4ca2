package dev.yohaku.engine.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * The possible courses of a series: {@value #PATHS} of them, the same at each reading. Each step alone is spread as the forecast's own past errors were;
 * from step to step a course keeps most of its error. Immutable.
 */
public final class Futures {
    /** How many courses there are. */
    public static final int PATHS = 1000;

    private static final long SEED = 20_000_105L;

    private final double[] point;
    private final Spread spread;
    private final double present;

    /** @param present the highest value of the last season */
    Futures(double[] point, Spread spread, double present) {
        this.point = point;
        this.spread = spread;
        this.present = present;
    }

    Crossing crossing(double limit) {
        if (present >= limit) {
            return new Crossing.Already(limit, present);
        }
        var steps = firstSteps(limit);
        var probability = (double)
                        Arrays.stream(steps).filter(step -> step < point.length).count()
                / PATHS;
        var from = by(steps, 0.1);
        if (from.isEmpty()) {
            return new Crossing.Never(limit, probability);
        }
        return new Crossing.Ahead(limit, probability, from.getAsInt(), by(steps, 0.5), by(steps, 0.9));
    }

    /** Two quantiles of the highest value within the first steps. */
    List<Double> peak(int steps, double low, double high) {
        var peaks = new double[PATHS];
        var random = new SplittableRandom(SEED);
        for (var path = 0; path < PATHS; path++) {
            var course = course(random);
            peaks[path] = Arrays.stream(course, 0, steps).max().orElse(Double.NaN);
        }
        Arrays.sort(peaks);
        return List.of(peaks[rank(low)], peaks[rank(high)]);
    }

    /** The step by which this share of the courses has reached the limit. */
    private OptionalInt by(int[] steps, double share) {
        var step = steps[rank(share)];
        return step < point.length ? OptionalInt.of(step) : OptionalInt.empty();
    }

    private static int rank(double share) {
        return (int) Math.ceil(share * PATHS) - 1;
    }

    /** For each course the step in which it first reaches the limit, or the horizon when it does not; sorted. */
    private int[] firstSteps(double limit) {
        var random = new SplittableRandom(SEED);
        var steps = new int[PATHS];
        for (var path = 0; path < PATHS; path++) {
            steps[path] = firstStep(course(random), limit);
        }
        Arrays.sort(steps);
        return steps;
    }

    private static int firstStep(double[] course, double limit) {
        var step = 0;
        while (step < course.length && course[step] < limit) {
            step++;
        }
        return step;
    }

    private double[] course(SplittableRandom random) {
        var errors = spread.course(random);
        Arrays.setAll(errors, step -> point[step] + errors[step]);
        return errors;
    }
}
