package dev.yohaku.engine.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * Each value as a weighted sum of some earlier ones: those just before, and those around one season ago. Weights come from a ridge regression on the
 * standardised values (Hoerl and Kennard, 1970), forecasts from applying them over and over. A forecast leaves the range seen before by at most twice
 * that range.
 *
 * @param lags how many steps back, each at least 1, ascending
 * @param penalty of the squared weights
 */
record Autoregression(List<Integer> lags, double penalty) implements Method {
    private static final double CONSTANT_PENALTY = 1e-6;
    private static final double STRAY = 2;

    Autoregression {
        lags = List.copyOf(lags);
    }

    @Override
    public double[] continued(double[] values, int horizon) {
        var mean = Arrays.stream(values).average().orElseThrow();
        var deviation = Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
        if (deviation <= 1e-12 * Math.abs(mean)) {
            return filled(horizon, values[values.length - 1]);
        }
        var standard =
                Arrays.stream(values).map(value -> (value - mean) / deviation).toArray();
        var usable = lags.stream()
                .filter(lag -> lag <= values.length / 3)
                .mapToInt(lag -> lag)
                .toArray();
        var next =
                usable.length == 0 ? filled(horizon, 0) : applied(standard, usable, weights(standard, usable), horizon);
        return Arrays.stream(next).map(value -> value * deviation + mean).toArray();
    }

    private static double[] filled(int length, double value) {
        var filled = new double[length];
        Arrays.fill(filled, value);
        return filled;
    }

    /** A weight for each lag, and the constant last. */
    private double[] weights(double[] values, int[] usable) {
        var count = usable.length;
        var equations = new NormalEquations(count + 1);
        var row = new double[count + 1];
        row[count] = 1;
        for (var index = usable[count - 1]; index < values.length; index++) {
            for (var lag = 0; lag < count; lag++) {
                row[lag] = values[index - usable[lag]];
            }
            equations.add(row, values[index]);
        }
        return equations.solved(column -> column < count ? penalty : CONSTANT_PENALTY);
    }

    private static double[] applied(double[] values, int[] usable, double[] weights, int horizon) {
        var least = Arrays.stream(values).min().orElseThrow();
        var most = Arrays.stream(values).max().orElseThrow();
        var stray = STRAY * (most - least);
        var reach = usable[usable.length - 1];
        var course = Arrays.copyOfRange(values, values.length - reach, values.length + horizon);
        for (var index = reach; index < course.length; index++) {
            var sum = weights[usable.length];
            for (var lag = 0; lag < usable.length; lag++) {
                sum += weights[lag] * course[index - usable[lag]];
            }
            course[index] = Math.clamp(sum, least - stray, most + stray);
        }
        return Arrays.copyOfRange(course, reach, course.length);
    }
}
