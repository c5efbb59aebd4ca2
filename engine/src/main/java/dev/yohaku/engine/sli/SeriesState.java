package dev.yohaku.engine.sli;

/**
 * Where the counting of one series stands after its last closed sample.
 *
 * @param firstTime of its very first sample
 * @param spacing1 the three latest distances between its samples in milliseconds, newest first; 0 while not known
 */
record SeriesState(
        long firstTime, long lastTime, double lastValue, long lastStart, long spacing1, long spacing2, long spacing3) {
    private static final long ALWAYS_OBSERVED = 5 * 60_000L;

    static SeriesState first(long time, double value, long start) {
        return new SeriesState(time, time, value, start, 0, 0, 0);
    }

    /** The same, seen last at another time; its spacings are not known. */
    SeriesState at(long time) {
        return new SeriesState(firstTime, time, lastValue, lastStart, 0, 0, 0);
    }

    SeriesState next(long time, double value, long start) {
        return new SeriesState(firstTime, time, value, start, time - lastTime, spacing1, spacing2);
    }

    /**
     * The longest distance to the next sample that still counts as observed: five minutes, or 2.5 times the interval of the series if that
     * is longer. The interval is the smallest of its three latest distances, so that one gap does not widen it;
     * before the second sample it is not known.
     */
    long observedGap() {
        return Math.max(ALWAYS_OBSERVED, interval() * 5 / 2);
    }

    private long interval() {
        var smallest = spacing1;
        if (spacing2 > 0) {
            smallest = Math.min(smallest, spacing2);
        }
        return spacing3 > 0 ? Math.min(smallest, spacing3) : smallest;
    }
}
