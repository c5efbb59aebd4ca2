package dev.yohaku.engine.forecast;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How errors of neighbouring steps hang together: one part that lasts and fades, one that is new at each step.
 *
 * @param lasting the share of the variance that lasts, 0 to 1
 * @param kept how much of the lasting part is left after a step, 0 to below 1
 */
record Dependence(double lasting, double kept) {
    private static final double MOST_KEPT = 0.995;

    /** From the correlations of past errors one and two steps apart, which are lasting × kept and lasting × kept². */
    static Dependence of(List<double[]> errors, double[] sizes) {
        var one = correlation(errors, sizes, 1);
        var two = correlation(errors, sizes, 2);
        if (one <= 0 || two <= 0) {
            return new Dependence(Math.clamp(one, 0, 1), 0.5);
        }
        var kept = Math.clamp(two / one, 0.1, MOST_KEPT);
        return new Dependence(Math.clamp(one / kept, 0, 1), kept);
    }

    private static double correlation(List<double[]> errors, double[] sizes, int apart) {
        var products = 0.0;
        var squares = 0.0;
        for (var row : errors) {
            for (var step = apart; step < sizes.length; step++) {
                if (sizes[step] > 0 && sizes[step - apart] > 0 && Double.isFinite(row[step] + row[step - apart])) {
                    var here = row[step] / sizes[step];
                    var there = row[step - apart] / sizes[step - apart];
                    products += here * there;
                    squares += (here * here + there * there) / 2;
                }
            }
        }
        return squares > 0 ? products / squares : 0;
    }

    /** Standard normal values, dependent as described. */
    double[] course(SplittableRandom random, int steps) {
        var course = new double[steps];
        var lastingPart = random.nextGaussian();
        for (var step = 0; step < steps; step++) {
            if (step > 0) {
                lastingPart = kept * lastingPart + Math.sqrt(1 - kept * kept) * random.nextGaussian();
            }
            course[step] = Math.sqrt(lasting) * lastingPart + Math.sqrt(1 - lasting) * random.nextGaussian();
        }
        return course;
    }
}
