package dev.yohaku.engine.change;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One series made ready to be cut into pieces: gaps bridged, on a scale where its standard deviation is one, lone outliers drawn to their
 * neighbours (Hampel's filter), a proven season taken out. Static; values in, values out.
 */
final class Cleaned {
    private static final int[] SEASONS = {4, 7, 12, 24, 52, 168};
    private static final int LEAST_CYCLES = 3;
    private static final int LEAST_SEASONAL = 24;
    private static final double PROVEN = 0.3;
    private static final int HALF_WINDOW = 3;
    private static final double OUTLYING = 4;
    private static final double NORMAL_FROM_MEDIAN = 1.4826;

    private Cleaned() {}

    /** Zeros when nothing is known or nothing varies. */
    static double[] of(double[] values) {
        var bridged = bridged(values);
        var largest = DoubleStream.of(bridged).map(Math::abs).max().orElse(0);
        if (largest == 0) {
            return new double[values.length];
        }
        var shares = Arrays.stream(bridged).map(value -> value / largest).toArray();
        var mean = Arrays.stream(shares).average().orElse(0);
        var spread = Math.sqrt(Arrays.stream(shares)
                .map(share -> (share - mean) * (share - mean))
                .average()
                .orElse(0));
        if (spread < 1e-12) {
            return new double[values.length];
        }
        return withoutSeason(withoutOutliers(
                Arrays.stream(shares).map(share -> (share - mean) / spread).toArray()));
    }

    /** Unknown and infinite values lie on the line between their known neighbours; before the first and after the last on these. */
    static double[] bridged(double[] values) {
        var bridged = new double[values.length];
        var last = -1;
        for (var index = 0; index < values.length; index++) {
            if (Double.isFinite(values[index])) {
                bridge(bridged, last, index, last < 0 ? values[index] : values[last], values[index]);
                last = index;
            }
        }
        if (last >= 0) {
            Arrays.fill(bridged, last, values.length, values[last]);
        }
        return bridged;
    }

    private static void bridge(double[] bridged, int from, int to, double start, double end) {
        for (var index = from + 1; index < to; index++) {
            var share = (double) (index - from) / (to - from);
            bridged[index] = start * (1 - share) + end * share;
        }
        bridged[to] = end;
    }

    private static double[] withoutOutliers(double[] values) {
        if (values.length <= 10) {
            return values;
        }
        var medians = IntStream.range(0, values.length)
                .mapToDouble(index -> median(Arrays.copyOfRange(
                        values, Math.max(0, index - HALF_WINDOW), Math.min(values.length, index + HALF_WINDOW + 1))))
                .toArray();
        var off = IntStream.range(0, values.length)
                .mapToDouble(index -> Math.abs(values[index] - medians[index]))
                .toArray();
        var bound = OUTLYING * (NORMAL_FROM_MEDIAN * median(off) + 1e-9);
        return IntStream.range(0, values.length)
                .mapToDouble(index -> off[index] > bound ? medians[index] : values[index])
                .toArray();
    }

    /** A season counts as proven when its mean steps explain a good part of the steps from value to value. */
    private static double[] withoutSeason(double[] values) {
        var best = 0;
        var explained = PROVEN - 0.05;
        for (var season : SEASONS) {
            if (values.length >= Math.max(LEAST_SEASONAL, LEAST_CYCLES * season)) {
                var share = explained(values, season);
                if (share > explained + 0.05) {
                    explained = share;
                    best = season;
                }
            }
        }
        return best == 0 ? values : without(values, best);
    }

    private static double explained(double[] values, int season) {
        var sums = new double[season];
        var counts = new int[season];
        for (var index = 1; index < values.length; index++) {
            sums[index % season] += values[index] - values[index - 1];
            counts[index % season]++;
        }
        var all = 0.0;
        var rest = 0.0;
        for (var index = 1; index < values.length; index++) {
            var step = values[index] - values[index - 1];
            var off = step - sums[index % season] / counts[index % season];
            all += step * step;
            rest += off * off;
        }
        var steps = values.length - 1.0;
        return all == 0 ? 0 : 1 - rest / (steps - season) / (all / steps);
    }

    private static double[] without(double[] values, int season) {
        var around = around(values, season);
        var phases = IntStream.range(0, season)
                .mapToDouble(phase -> median(IntStream.range(0, values.length)
                        .filter(index -> index % season == phase)
                        .mapToDouble(index -> values[index] - around[index])
                        .toArray()))
                .toArray();
        var mean = Arrays.stream(phases).average().orElse(0);
        return IntStream.range(0, values.length)
                .mapToDouble(index -> values[index] - phases[index % season] + mean)
                .toArray();
    }

    /** Means over a season around each value; at the ends over the first or last season. */
    private static double[] around(double[] values, int season) {
        var sums = new double[values.length + 1];
        for (var index = 0; index < values.length; index++) {
            sums[index + 1] = sums[index] + values[index];
        }
        return IntStream.range(0, values.length)
                .mapToDouble(index -> {
                    var from = Math.clamp(index - season / 2, 0, values.length - season - 1);
                    var to = Math.min(values.length, from + season + 1);
                    return (sums[to] - sums[from]) / (to - from);
                })
                .toArray();
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var length = sorted.length;
        return length == 0 ? Double.NaN : (sorted[(length - 1) / 2] + sorted[length / 2]) / 2;
    }
}
