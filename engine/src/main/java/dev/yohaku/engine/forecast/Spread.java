package dev.yohaku.engine.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How far the truth lies from the forecast, learnt from the forecast's own past errors: a size for each step, and, for all steps together, how often an
 * error is how many times its size. The interval of 80 % is what held 80 % of the past errors, whatever their distribution (conformal prediction: Vovk,
 * Gammerman and Shafer, 2005; for series: Xu and Xie, 2021). Errors of late count more than old ones. Both directions count alike.
 */
final class Spread {
    private static final double OLDEST_WEIGHT = 0.2;
    private static final int NEIGHBOURS = 2;

    private final double[] sizes;
    private final double[] ratios;
    private final double[] shares;
    private final Dependence dependence;

    private Spread(double[] sizes, double[] ratios, double[] shares, Dependence dependence) {
        this.sizes = sizes;
        this.ratios = ratios;
        this.shares = shares;
        this.dependence = dependence;
    }

    static Spread of(Backtest backtest, int horizon) {
        var errors = backtest.errors();
        var weights = weights(errors.size());
        var sizes = sizes(errors, weights, horizon);
        var ratios = ratios(errors, weights, sizes);
        var total = ratios.stream().mapToDouble(Ratio::weight).sum();
        var shares = new double[ratios.size()];
        var sum = 0.0;
        for (var index = 0; index < shares.length; index++) {
            sum += ratios.get(index).weight();
            shares[index] = sum / total;
        }
        return new Spread(
                sizes, ratios.stream().mapToDouble(Ratio::size).toArray(), shares, Dependence.of(errors, sizes));
    }

    /** The error below which this share of errors lies. */
    double quantile(int step, double share) {
        return Math.copySign(sizes[step] * ratio(Math.abs(2 * share - 1)), share - 0.5);
    }

    /** One course of errors: each step spread as the intervals are, and as dependent from step to step as the past ones were. */
    double[] course(SplittableRandom random) {
        var levels = dependence.course(random, sizes.length);
        Arrays.setAll(levels, step -> quantile(step, Normal.below(levels[step])));
        return levels;
    }

    /** How many times its size an error is at most, this often. */
    private double ratio(double share) {
        if (ratios.length == 0) {
            return 0;
        }
        var place = Arrays.binarySearch(shares, share);
        return ratios[Math.min(place < 0 ? -place - 1 : place, ratios.length - 1)];
    }

    private static double[] weights(int origins) {
        var weights = new double[origins];
        Arrays.setAll(weights, origin -> Math.pow(OLDEST_WEIGHT, (origins - 1.0 - origin) / Math.max(1, origins - 1)));
        return weights;
    }

    /** Root mean squares, smoothed; a step of which nothing is known is as the one before. */
    private static double[] sizes(List<double[]> errors, double[] weights, int horizon) {
        var sizes = new double[horizon];
        for (var step = 0; step < horizon; step++) {
            var sum = 0.0;
            var weight = 0.0;
            for (var origin = 0; origin < weights.length; origin++) {
                var error = errors.get(origin)[step];
                if (Double.isFinite(error)) {
                    sum += weights[origin] * error * error;
                    weight += weights[origin];
                }
            }
            sizes[step] = weight > 0 ? Math.sqrt(sum / weight) : step == 0 ? 0 : sizes[step - 1];
        }
        return smoothed(sizes);
    }

    private static double[] smoothed(double[] sizes) {
        var smooth = new double[sizes.length];
        for (var step = 0; step < sizes.length; step++) {
            var sum = 0.0;
            for (var near = step - NEIGHBOURS; near <= step + NEIGHBOURS; near++) {
                sum += sizes[Math.clamp(near, 0, sizes.length - 1)];
            }
            smooth[step] = sum / (2 * NEIGHBOURS + 1);
        }
        return smooth;
    }

    /** Errors in units of their steps' sizes; a little larger than they are, since each took part in setting its own measure. */
    private static List<Ratio> ratios(List<double[]> errors, double[] weights, double[] sizes) {
        var correction = Math.sqrt((weights.length + 1.0) / Math.max(1, weights.length - 1));
        var ratios = new ArrayList<Ratio>();
        for (var origin = 0; origin < weights.length; origin++) {
            for (var step = 0; step < sizes.length; step++) {
                var error = Math.abs(errors.get(origin)[step]);
                if (Double.isFinite(error)) {
                    ratios.add(new Ratio(sizes[step] > 0 ? correction * error / sizes[step] : 0, weights[origin]));
                }
            }
        }
        ratios.sort(Comparator.comparingDouble(Ratio::size));
        return ratios;
    }

    private record Ratio(double size, double weight) {}
}
