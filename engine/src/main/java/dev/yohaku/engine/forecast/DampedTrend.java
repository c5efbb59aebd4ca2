package dev.yohaku.engine.forecast;

import java.util.Arrays;

/**
 * Exponential smoothing with a damped trend (Gardner and McKenzie, 1985): the weights that forecast the last {@value #WINDOW} points best, of a grid.
 */
final class DampedTrend implements Method {
    private static final int WINDOW = 260;
    private static final double[] LEVELS = {0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1};
    private static final double[] TRENDS = {0.01, 0.05, 0.1, 0.2, 0.4};
    private static final double[] DAMPINGS = {0.8, 0.9, 0.95, 0.98};

    @Override
    public double[] continued(double[] values, int horizon) {
        var recent = Arrays.copyOfRange(values, Math.max(0, values.length - WINDOW), values.length);
        var best = new Smoothing(1, 0.01, 0.8);
        var least = Double.POSITIVE_INFINITY;
        for (var level : LEVELS) {
            for (var trend : TRENDS) {
                for (var damping : DAMPINGS) {
                    var candidate = new Smoothing(level, level * trend, damping);
                    var error = candidate.run(recent);
                    best = error < least ? candidate : best;
                    least = Math.min(least, error);
                }
            }
        }
        return best.next(horizon);
    }

    /** One setting's state. Confined to one thread. */
    private static final class Smoothing {
        private final double levelWeight;
        private final double trendWeight;
        private final double damping;
        private double level;
        private double trend;

        Smoothing(double levelWeight, double trendWeight, double damping) {
            this.levelWeight = levelWeight;
            this.trendWeight = trendWeight;
            this.damping = damping;
        }

        /** Follows the values; the sum of squares of its errors, one step ahead. */
        double run(double[] values) {
            var start = Math.min(10, values.length - 1);
            level = values[0];
            trend = (values[start] - values[0]) / start;
            var sum = 0.0;
            for (var index = 1; index < values.length; index++) {
                var expected = level + damping * trend;
                var error = values[index] - expected;
                sum += error * error;
                level = expected + levelWeight * error;
                trend = damping * trend + trendWeight * error;
            }
            return sum;
        }

        double[] next(int horizon) {
            var next = new double[horizon];
            var reached = level;
            var slope = trend;
            for (var step = 0; step < horizon; step++) {
                reached += slope;
                slope *= damping;
                next[step] = reached;
            }
            return next;
        }
    }
}
