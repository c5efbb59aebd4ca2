package dev.yohaku.engine.sli;

/**
 * The slices of one hour as bits: flags, the observed seconds as runs, and the counts, either as two columns of whole numbers (total
 * and bad) or, where a count is fractional, as the bits of doubles: each total against the total before, each good against its total.
 */
final class HourCodec {
    private static final int EACH_MINUTE_WHOLE = 0;
    private static final int WITH_RUNS = 1;
    private static final int ABSENT = 63;
    private static final double LARGEST_WHOLE = 1L << 53;

    private HourCodec() {}

    static byte[] encode(HourSlices hour) {
        var out = new BitWriter();
        var whole = isWhole(hour);
        writeObserved(out, hour);
        out.write(whole ? 1 : 0, 1);
        if (whole) {
            writeWhole(out, hour);
        } else {
            writeFractional(out, hour);
        }
        return out.toBytes();
    }

    static HourSlices decode(long hour, BitReader in) {
        var slices = new HourSlices(hour);
        readObserved(in, slices);
        if (in.read(1) == 1) {
            readWhole(in, slices);
        } else {
            readFractional(in, slices);
        }
        return slices;
    }

    private static void writeObserved(BitWriter out, HourSlices hour) {
        var first = observed(hour, 0);
        var length = run(hour, 0);
        if (first == 60 && length == HourSlices.MINUTES) {
            out.write(EACH_MINUTE_WHOLE, 1);
            return;
        }
        out.write(WITH_RUNS, 1);
        for (var m = 0; m < HourSlices.MINUTES; m += length) {
            length = run(hour, m);
            out.write(observed(hour, m), 6);
            out.write(length - 1, 6);
        }
    }

    private static void readObserved(BitReader in, HourSlices hour) {
        var runs = in.read(1) == WITH_RUNS;
        for (var m = 0; m < HourSlices.MINUTES; ) {
            var seconds = runs ? (int) in.read(6) : 60;
            var until = m + (runs ? (int) in.read(6) + 1 : HourSlices.MINUTES);
            if (until > HourSlices.MINUTES || (seconds > 60 && seconds != ABSENT)) {
                throw new IllegalArgumentException(
                        "a day block holds minutes beyond the hour or seconds beyond the minute");
            }
            for (; m < until; m++) {
                if (seconds != ABSENT) {
                    hour.put(m, 0, 0, seconds);
                }
            }
        }
    }

    private static int observed(HourSlices hour, int minute) {
        return hour.has(minute) ? hour.observed[minute] : ABSENT;
    }

    private static int run(HourSlices hour, int from) {
        var to = from + 1;
        while (to < HourSlices.MINUTES && observed(hour, to) == observed(hour, from)) {
            to++;
        }
        return to - from;
    }

    private static void writeWhole(BitWriter out, HourSlices hour) {
        var total = new long[HourSlices.MINUTES];
        var bad = new long[HourSlices.MINUTES];
        var count = 0;
        for (var m = 0; m < HourSlices.MINUTES; m++) {
            if (hour.has(m)) {
                total[count] = (long) hour.total[m];
                bad[count++] = (long) (hour.total[m] - hour.good[m]);
            }
        }
        WholeColumn.write(out, total, count);
        WholeColumn.write(out, bad, count);
    }

    private static void readWhole(BitReader in, HourSlices hour) {
        var total = new long[HourSlices.MINUTES];
        var bad = new long[HourSlices.MINUTES];
        WholeColumn.read(in, total, Long.bitCount(hour.present));
        WholeColumn.read(in, bad, Long.bitCount(hour.present));
        var next = 0;
        for (var m = 0; m < HourSlices.MINUTES; m++) {
            if (hour.has(m)) {
                hour.total[m] = total[next];
                hour.good[m] = total[next] - bad[next++];
            }
        }
    }

    private static void writeFractional(BitWriter out, HourSlices hour) {
        var before = 0L;
        for (var m = 0; m < HourSlices.MINUTES; m++) {
            if (hour.has(m)) {
                var total = Double.doubleToRawLongBits(hour.total[m]);
                writeDifference(out, total ^ before);
                writeDifference(out, total ^ Double.doubleToRawLongBits(hour.good[m]));
                before = total;
            }
        }
    }

    private static void readFractional(BitReader in, HourSlices hour) {
        var total = 0L;
        for (var m = 0; m < HourSlices.MINUTES; m++) {
            if (hour.has(m)) {
                total ^= readDifference(in);
                hour.total[m] = Double.longBitsToDouble(total);
                hour.good[m] = Double.longBitsToDouble(total ^ readDifference(in));
            }
        }
    }

    /** A zero bit when nothing differs; else a one, 6 bits of leading zeros, 6 bits of length less one, and the bits that differ. */
    private static void writeDifference(BitWriter out, long bits) {
        if (bits == 0) {
            out.write(0, 1);
            return;
        }
        var leading = Long.numberOfLeadingZeros(bits);
        var trailing = Long.numberOfTrailingZeros(bits);
        var length = 64 - leading - trailing;
        out.write(1, 1);
        out.write(leading, 6);
        out.write(length - 1, 6);
        out.write(bits >>> trailing, length);
    }

    private static long readDifference(BitReader in) {
        if (in.read(1) == 0) {
            return 0;
        }
        var leading = (int) in.read(6);
        var length = (int) in.read(6) + 1;
        if (leading + length > 64) {
            throw new IllegalArgumentException("a day block holds a fraction of more than 64 bits");
        }
        return in.read(length) << (64 - leading - length);
    }

    private static boolean isWhole(HourSlices hour) {
        for (var m = 0; m < HourSlices.MINUTES; m++) {
            if (!isWhole(hour.good[m]) || !isWhole(hour.total[m])) {
                return false;
            }
        }
        return true;
    }

    /** Compared bit by bit, so that a negative zero keeps its sign. */
    private static boolean isWhole(double value) {
        return value < LARGEST_WHOLE
                && Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits((double) (long) value);
    }
}
