package dev.yohaku.engine.telemetry;

import java.util.Arrays;

/**
 * A growing run of samples. Keeps what lies between two times, both included, and leaves out staleness markers: they say that a
 * series ended, not that it had a value. Confined to one thread.
 */
public final class SampleBuffer {
    /** The bits of the value by which Prometheus marks the end of a series. */
    public static final long STALE = 0x7ff0000000000002L;

    private final long from;
    private final long to;
    private long[] times = new long[128];
    private double[] values = new double[128];
    private int size;

    /** A buffer for samples between two times in milliseconds, both included. */
    public SampleBuffer(long from, long to) {
        this.from = from;
        this.to = to;
    }

    /** Adds a sample, given the bits of its value. */
    public void add(long timeMillis, long valueBits) {
        if (timeMillis < from || timeMillis > to || valueBits == STALE) {
            return;
        }
        if (size == times.length) {
            grow();
        }
        times[size] = timeMillis;
        values[size++] = Double.longBitsToDouble(valueBits);
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The samples since the last call, as a run of a series; the buffer is empty afterwards. */
    public SeriesSamples take(Labels labels) {
        var run = new SeriesSamples(labels, Arrays.copyOf(times, size), Arrays.copyOf(values, size));
        size = 0;
        return run;
    }

    private void grow() {
        times = Arrays.copyOf(times, size * 2);
        values = Arrays.copyOf(values, size * 2);
    }
}
