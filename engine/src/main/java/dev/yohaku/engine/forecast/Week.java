package dev.yohaku.engine.forecast;

import dev.yohaku.engine.time.LocalCalendar;

/** What is usual in each hour of the week: the mean of the points that begin in it. Confined to one thread. */
final class Week {
    private final double[] sums = new double[LocalCalendar.HOURS];
    private final int[] counts = new int[LocalCalendar.HOURS];

    void add(int hour, double value) {
        sums[hour] += value;
        counts[hour]++;
    }

    /** NaN where no point has begun. */
    double usual(int hour) {
        return counts[hour] == 0 ? Double.NaN : sums[hour] / counts[hour];
    }
}
