package dev.yohaku.engine.forecast;

import java.util.Arrays;

/**
 * Single values far from all around them, such as a day on which nothing was measured right (Hampel, 1974). The end of a history is left as it is: nobody knows
 * yet whether it is an outlier or news.
 */
final class Outliers {
    private static final double FAR = 6;
    private static final double DEVIATIONS_A_MEDIAN = 1.4826;

    private Outliers() {}

    /** Which values lie more than six deviations from the median of a season before and after them. */
    static boolean[] of(double[] values, int season) {
        var reach = Math.max(3, season);
        var profile = Profile.of(values, season);
        var distances = new double[values.length];
        for (var index = reach; index < values.length - reach; index++) {
            var around = new double[2 * reach + 1];
            for (var near = 0; near < around.length; near++) {
                around[near] = values[index - reach + near] - profile.at(index - reach + near);
            }
            distances[index] = Math.abs(around[reach] - median(around));
        }
        var usual = DEVIATIONS_A_MEDIAN
                * median(Arrays.copyOfRange(distances, reach, Math.max(reach + 1, values.length - reach)));
        var far = new boolean[values.length];
        for (var index = 0; index < far.length; index++) {
            far[index] = usual > 0 && distances[index] > FAR * usual;
        }
        return far;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
