package dev.yohaku.server.simulator;

import java.util.Arrays;

/**
 * Writes one XOR chunk as Prometheus keeps it (its {@code tsdb/docs/format/chunks.md}; the idea is from Pelkonen et al., "Gorilla",
 * VLDB 2015): times as differences of differences, values as the changed bits in the middle. Confined to one thread.
 */
final class XorEncoder {
    private static final int[] WIDTHS = {14, 17, 20};
    private static final int MOST_LEADING = 31;

    private byte[] data = new byte[2048];
    private long bits;
    private int count;
    private long firstTime;
    private long time;
    private long delta;
    private long value;
    private int leading;
    private int trailing;

    void clear() {
        bits = 16;
        count = 0;
        leading = -1;
        Arrays.fill(data, (byte) 0);
    }

    int count() {
        return count;
    }

    long firstTime() {
        return firstTime;
    }

    long lastTime() {
        return time;
    }

    /** The chunk so far; its length is {@link #length}. */
    byte[] data() {
        data[0] = (byte) (count >>> 8);
        data[1] = (byte) count;
        return data;
    }

    int length() {
        return (int) ((bits + 7) >>> 3);
    }

    void add(long timeMillis, double sample) {
        var raw = Double.doubleToRawLongBits(sample);
        if (count == 0) {
            firstTime = timeMillis;
            varint(timeMillis << 1 ^ timeMillis >> 63);
            write(raw, 64);
        } else {
            time(timeMillis);
            value(raw ^ value);
        }
        time = timeMillis;
        value = raw;
        count++;
    }

    private void time(long next) {
        var difference = next - time;
        if (count == 1) {
            varint(difference);
        } else {
            change(difference - delta);
        }
        delta = difference;
    }

    /** A prefix of ones says how many bits follow. */
    private void change(long change) {
        if (change == 0) {
            write(0, 1);
            return;
        }
        for (var i = 0; i < WIDTHS.length; i++) {
            var limit = 1L << (WIDTHS[i] - 1);
            if (change > -limit && change <= limit) {
                write((2L << (i + 1)) - 2, i + 2);
                write(change, WIDTHS[i]);
                return;
            }
        }
        write(0b1111, 4);
        write(change, 64);
    }

    private void value(long changed) {
        if (changed == 0) {
            write(0, 1);
            return;
        }
        var zerosBefore = Math.min(MOST_LEADING, Long.numberOfLeadingZeros(changed));
        var zerosAfter = Long.numberOfTrailingZeros(changed);
        if (leading >= 0 && zerosBefore >= leading && zerosAfter >= trailing) {
            write(0b10, 2);
        } else {
            leading = zerosBefore;
            trailing = zerosAfter;
            write(0b11, 2);
            write(leading, 5);
            write(64 - leading - trailing & 63, 6);
        }
        write(changed >>> trailing, 64 - leading - trailing);
    }

    private void varint(long number) {
        var rest = number;
        while ((rest & ~0x7FL) != 0) {
            write((rest & 0x7F) | 0x80, 8);
            rest >>>= 7;
        }
        write(rest, 8);
    }

    /** The lowest bits of a number, the highest of them first. */
    private void write(long number, int width) {
        if (((bits + width) >>> 3) + 1 >= data.length) {
            data = Arrays.copyOf(data, data.length * 2);
        }
        for (var left = width; left > 0; ) {
            var room = 8 - (int) (bits & 7);
            var now = Math.min(room, left);
            var piece = (number >>> (left - now)) & ((1L << now) - 1);
            data[(int) (bits >>> 3)] |= (byte) (piece << (room - now));
            bits += now;
            left -= now;
        }
    }
}
