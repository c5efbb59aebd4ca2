package dev.yohaku.engine.sli;

import java.util.Arrays;

/**
 * The samples of one series that are not closed yet, by ascending time, each time once; of two values at one time the larger stays,
 * so that the order of arrival does not matter. Start times are 0 where none was sent. Confined to one thread.
 */
final class Pending {
    private static final long[] NONE = {};

    private long[] times = NONE;
    private double[] values = {};
    private long[] starts = NONE;
    private int size;

    int size() {
        return size;
    }

    long time(int index) {
        return times[index];
    }

    double value(int index) {
        return values[index];
    }

    long start(int index) {
        return starts[index];
    }

    void add(long time, double value, long start) {
        if (size == 0 || time > times[size - 1]) {
            insert(size, time, value, start);
            return;
        }
        var at = Arrays.binarySearch(times, 0, size, time);
        if (at < 0) {
            insert(-at - 1, time, value, start);
        } else if (value > values[at] || (value == values[at] && start > starts[at])) {
            values[at] = value;
            starts[at] = start;
        }
    }

    /** Makes room for so many more samples. */
    void reserve(int more) {
        if (size + more > times.length) {
            resize(Math.max(size + more, times.length * 2));
        }
    }

    /** How many samples lie before a time. */
    int before(long time) {
        var at = Arrays.binarySearch(times, 0, size, time);
        return at < 0 ? -at - 1 : at;
    }

    boolean holds(long from, long to) {
        var at = before(from);
        return at < size && times[at] <= to;
    }

    /** Forgets the first samples; gives memory back when much was held. */
    void drop(int count) {
        var left = size - count;
        var room = Math.max(16, left);
        if (times.length > 4 * room) {
            times = Arrays.copyOfRange(times, count, count + room);
            values = Arrays.copyOfRange(values, count, count + room);
            starts = Arrays.copyOfRange(starts, count, count + room);
        } else {
            System.arraycopy(times, count, times, 0, left);
            System.arraycopy(values, count, values, 0, left);
            System.arraycopy(starts, count, starts, 0, left);
        }
        size = left;
    }

    private void insert(int at, long time, double value, long start) {
        if (size == times.length) {
            resize(Math.max(16, size * 2));
        }
        if (at < size) {
            System.arraycopy(times, at, times, at + 1, size - at);
            System.arraycopy(values, at, values, at + 1, size - at);
            System.arraycopy(starts, at, starts, at + 1, size - at);
        }
        times[at] = time;
        values[at] = value;
        starts[at] = start;
        size++;
    }

    private void resize(int room) {
        times = Arrays.copyOf(times, room);
        values = Arrays.copyOf(values, room);
        starts = Arrays.copyOf(starts, room);
    }
}
