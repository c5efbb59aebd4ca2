package dev.yohaku.engine.forecast;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How far the truth lies from the forecast, step by step: the errors of past forecasts in units of their size at that step, and that size.
 */
final class Spread {
    private static final double KEPT = 0.97;

    private final double[] sizes;
    private final double[] shape;

    /**
     * @param sizes typical error of each step, not falling
     * @param shape past errors in units of their step's size, sorted
     */
    private Spread(double[] sizes, double[] shape) {
        this.sizes = sizes;
        this.shape = shape;
    }

    /** The error below which this share of errors lies. */
    double quantile(int step, double share) {
        return sizes[step] * shapeAt(share);
    }

    /** One course of errors. */
    double[] course(SplittableRandom random) {
        var errors = new double[sizes.length];
        var level = random.nextGaussian();
        for (var step = 0; step < errors.length; step++) {
            level = step == 0 ? level : KEPT * level + Math.sqrt(1 - KEPT * KEPT) * random.nextGaussian();
            errors[step] = quantile(step, Normal.below(level));
        }
        return errors;
    }

    private double shapeAt(double share) {
        if (shape.length == 0) {
            return 0;
        }
        var place = Math.clamp(share * (shape.length + 1) - 1, 0, shape.length - 1);
        var below = (int) place;
        var above = Math.min(below + 1, shape.length - 1);
        return shape[below] + (place - below) * (shape[above] - shape[below]);
    }

    /** From the errors of past forecasts: one row an origin, one column a step, NaN where nothing is known. */
    static Spread of(double[][] errors, int horizon) {
        var sizes = sizes(errors, horizon);
        var shape = Arrays.stream(errors)
                .flatMapToDouble(row -> shaped(row, sizes))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return new Spread(sizes, shape);
    }

    private static DoubleStream shaped(double[] row, double[] sizes) {
        return IntStream.range(0, row.length).mapToDouble(step -> row[step] / sizes[step]);
    }

    /** Root mean square errors, made not to fall; steps beyond the reach of the past grow on with the root of time. */
    private static double[] sizes(double[][] errors, int horizon) {
        var sizes = new double[horizon];
        var reached = 0;
        for (var step = 0; step < horizon; step++) {
            var column = step;
            var mean = Arrays.stream(errors)
                    .mapToDouble(row -> row[column])
                    .filter(Double::isFinite)
                    .map(error -> error * error)
                    .average();
            if (mean.isPresent()) {
                sizes[step] = Math.max(Math.sqrt(mean.getAsDouble()), step == 0 ? 0 : sizes[step - 1]);
                reached = step + 1;
            } else {
                sizes[step] = reached == 0 ? 0 : sizes[reached - 1] * Math.sqrt((step + 1.0) / reached);
            }
        }
        return sizes;
    }
}
