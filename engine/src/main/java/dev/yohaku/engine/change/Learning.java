package dev.yohaku.engine.change;

import java.util.Arrays;

/**
 * The first three weeks of a series, by the hour of the week: of each hour the median of three is its season, so that a campaign or an outage in one
 * of them leaves no trace. Confined to one thread.
 */
final class Learning {
    static final int WEEKS = 3;
    private static final int HOURS = 168;

    private final float[] values = new float[WEEKS * HOURS];
    private final byte[] seen = new byte[WEEKS * HOURS];

    /** A value of the hour of a week, counted from 0; those of one hour are averaged. */
    void add(int week, int slot, double value) {
        var at = week * HOURS + slot;
        if (seen[at] < Byte.MAX_VALUE) {
            values[at] += (float) ((value - values[at]) / ++seen[at]);
        }
    }

    /** The median of a week's values; NaN when it has none. */
    double level(int week) {
        var known = new double[HOURS];
        var count = 0;
        for (var slot = 0; slot < HOURS; slot++) {
            if (seen[week * HOURS + slot] > 0) {
                known[count++] = values[week * HOURS + slot];
            }
        }
        return median(known, count);
    }

    /** The last week with values; -1 without any. */
    int last() {
        for (var week = WEEKS - 1; week >= 0; week--) {
            if (!Double.isNaN(level(week))) {
                return week;
            }
        }
        return -1;
    }

    /** The median over the weeks; NaN when the hour was never seen. */
    double season(int slot) {
        var known = new double[WEEKS];
        var count = 0;
        for (var week = 0; week < WEEKS; week++) {
            if (seen[week * HOURS + slot] > 0) {
                known[count++] = values[week * HOURS + slot];
            }
        }
        return median(known, count);
    }

    static double median(double[] values, int count) {
        if (count == 0) {
            return Double.NaN;
        }
        Arrays.sort(values, 0, count);
        return count % 2 == 1 ? values[count / 2] : values[count / 2 - 1] / 2 + values[count / 2] / 2;
    }
}
