package dev.yohaku.server.simulator;

import java.util.Arrays;

/** Samples of one series in the order of time; NaN marks the end of what was there before. Confined to one thread. */
final class Samples {
    private long[] times = new long[1024];
    private double[] values = new double[1024];
    private int size;

    /** The values at these steps, without those that are NaN. */
    static Samples of(double[] values, Steps steps) {
        var samples = new Samples();
        for (var i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                samples.add(steps.at(i), values[i]);
            }
        }
        return samples;
    }

    void add(long time, double value) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        times[size] = time;
        values[size++] = value;
    }

    long time(int index) {
        return times[index];
    }

    double value(int index) {
        return values[index];
    }

    /** At each step the newest value not older than this. */
    double[] latest(Steps steps, long lookBack) {
        var found = new double[steps.count()];
        var next = 0;
        for (var i = 0; i < found.length; i++) {
            while (next < size && times[next] <= steps.at(i)) {
                next++;
            }
            found[i] = next == 0 || steps.at(i) - times[next - 1] > lookBack ? Double.NaN : values[next - 1];
        }
        return found;
    }

    /** At each step what a function makes of the samples in the time before it, NaN ones left out. */
    double[] windows(Steps steps, long range, Window window) {
        var kept = withoutGaps();
        var found = new double[steps.count()];
        var first = 0;
        var last = 0;
        for (var i = 0; i < found.length; i++) {
            var at = steps.at(i);
            while (last < kept.size && kept.times[last] <= at) {
                last++;
            }
            while (first < last && kept.times[first] <= at - range) {
                first++;
            }
            found[i] = first == last ? Double.NaN : window.over(kept, first, last, at);
        }
        return found;
    }

    private Samples withoutGaps() {
        var kept = new Samples();
        for (var i = 0; i < size; i++) {
            if (!Double.isNaN(values[i])) {
                kept.add(times[i], values[i]);
            }
        }
        return kept;
    }
}
