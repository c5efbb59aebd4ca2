package dev.yohaku.engine.sli;

/**
 * Up to 60 whole numbers, 0 or more, as bits: a form (2 bits), a width (6 bits), the first number in its own length, and the others,
 * either themselves or their zigzag differences from the number before, whichever is shorter, as Rice codes of that width: the
 * value shifted right by the width as so many ones and a zero, then its lower bits. From 16 ones on the value follows in its own
 * length instead. Numbers that are all zero take the two bits only.
 */
final class WholeColumn {
    private static final int ZEROS = 0;
    private static final int DIRECT = 1;
    private static final int DIFFERENCES = 2;
    private static final int MOST_ONES = 16;

    private WholeColumn() {}

    static void write(BitWriter out, long[] values, int count) {
        if (allZero(values, count)) {
            out.write(ZEROS, 2);
            return;
        }
        var differences = differences(values, count);
        var direct = width(values, count);
        var difference = width(differences, count);
        if (bits(values, count, direct) <= bits(differences, count, difference)) {
            write(out, DIRECT, direct, values, count);
        } else {
            write(out, DIFFERENCES, difference, differences, count);
        }
    }

    static void read(BitReader in, long[] values, int count) {
        var form = (int) in.read(2);
        if (form == ZEROS) {
            return;
        }
        if (form > DIFFERENCES) {
            throw new IllegalArgumentException("a day block holds a column of the unknown form " + form);
        }
        var width = (int) in.read(6);
        for (var i = 0; i < count; i++) {
            var value = i == 0 ? in.readSized() : readRice(in, width);
            values[i] = form == DIRECT || i == 0 ? value : values[i - 1] + ((value >>> 1) ^ -(value & 1));
        }
    }

    private static void write(BitWriter out, int form, int width, long[] values, int count) {
        out.write(form, 2);
        out.write(width, 6);
        out.writeSized(values[0]);
        for (var i = 1; i < count; i++) {
            writeRice(out, values[i], width);
        }
    }

    private static void writeRice(BitWriter out, long value, int width) {
        var ones = value >>> width;
        if (ones < MOST_ONES) {
            out.write((1L << (ones + 1)) - 2, (int) ones + 1);
            out.write(value, width);
        } else {
            out.write((1L << MOST_ONES) - 1, MOST_ONES);
            out.writeSized(value);
        }
    }

    private static long readRice(BitReader in, int width) {
        var ones = in.readOnes(MOST_ONES);
        return ones < MOST_ONES ? ((long) ones << width) | in.read(width) : in.readSized();
    }

    /** The first number as it is, then the zigzag differences. */
    private static long[] differences(long[] values, int count) {
        var differences = new long[count];
        differences[0] = values[0];
        for (var i = 1; i < count; i++) {
            var difference = values[i] - values[i - 1];
            differences[i] = (difference << 1) ^ (difference >> 63);
        }
        return differences;
    }

    /** The best of the three widths around the mean's. */
    private static int width(long[] values, int count) {
        var sum = 0.0;
        for (var i = 1; i < count; i++) {
            sum += values[i];
        }
        var middle = 63 - Long.numberOfLeadingZeros((long) (sum / count) + 1);
        var best = middle;
        for (var width = Math.max(0, middle - 1); width <= middle + 1; width++) {
            best = bits(values, count, width) < bits(values, count, best) ? width : best;
        }
        return best;
    }

    private static long bits(long[] values, int count, int width) {
        var bits = 0L;
        for (var i = 1; i < count; i++) {
            var ones = values[i] >>> width;
            bits += ones < MOST_ONES ? ones + 1 + width : MOST_ONES + 70 - Long.numberOfLeadingZeros(values[i]);
        }
        return bits;
    }

    private static boolean allZero(long[] values, int count) {
        for (var i = 0; i < count; i++) {
            if (values[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
