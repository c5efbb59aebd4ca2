package dev.yohaku.engine.sli;

import java.util.function.Consumer;

/** The slices of one hour as plain arrays. Filled by one thread, then published and never changed again. */
final class HourSlices {
    static final int MINUTES = 60;

    /** Whole hours since the epoch. */
    final long hour;

    final double[] good = new double[MINUTES];
    final double[] total = new double[MINUTES];
    final byte[] observed = new byte[MINUTES];

    /** Bit m tells whether minute m has a slice; without one the arrays hold zeros. */
    long present;

    HourSlices(long hour) {
        this.hour = hour;
    }

    HourSlices copy() {
        var copy = new HourSlices(hour);
        System.arraycopy(good, 0, copy.good, 0, MINUTES);
        System.arraycopy(total, 0, copy.total, 0, MINUTES);
        System.arraycopy(observed, 0, copy.observed, 0, MINUTES);
        copy.present = present;
        return copy;
    }

    void put(Slice slice) {
        put((int) Math.floorMod(slice.minute(), (long) MINUTES), slice.good(), slice.total(), slice.observedSeconds());
    }

    void put(int minute, double good, double total, int observedSeconds) {
        this.good[minute] = good;
        this.total[minute] = total;
        this.observed[minute] = (byte) observedSeconds;
        present |= 1L << minute;
    }

    boolean has(int minute) {
        return (present >>> minute & 1) != 0;
    }

    void addTo(Sum sum, int from, int to) {
        for (var m = from; m < to; m++) {
            sum.add(good[m], total[m], observed[m]);
        }
    }

    void forEach(int from, int to, Consumer<Slice> slice) {
        for (var m = from; m < to; m++) {
            if (has(m)) {
                slice.accept(new Slice(hour * MINUTES + m, good[m], total[m], observed[m]));
            }
        }
    }
}
