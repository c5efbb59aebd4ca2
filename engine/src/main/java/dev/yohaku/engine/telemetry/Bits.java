package dev.yohaku.engine.telemetry;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads bits from bytes, the highest first. {@code window} holds the next bits left-aligned; at least {@code count} of them are
 * accounted for. Those beyond may already show the bits that follow: they are or-ed in again with the same value. Confined to one thread.
 */
final class Bits {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int ENOUGH = 56;

    private final byte[] data;
    private final int end;
    private int position;
    private long window;
    private int count;

    Bits(byte[] data, int offset, int length) {
        this.data = data;
        this.position = offset;
        this.end = offset + length;
    }

    /** The next bits, left-aligned, at least 56 of them unless the data end; those after the end are zero. */
    long peek() {
        if (count < ENOUGH) {
            fill();
        }
        return window;
    }

    /** Steps over bits that were peeked at. */
    void skip(int bits) {
        if (bits > count) {
            throw new WireException("a chunk ends in the middle of a sample");
        }
        window <<= bits;
        count -= bits;
    }

    /** Up to 64 bits as a number. */
    long read(int bits) {
        if (bits > ENOUGH) {
            var high = read(bits - 32);
            return high << 32 | read(32);
        }
        if (bits == 0) {
            return 0;
        }
        var number = peek() >>> (64 - bits);
        skip(bits);
        return number;
    }

    /** A number in groups of seven bits, the lowest first. */
    long varint() {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            var group = read(8);
            number |= (group & 0x7f) << shift;
            if (group < 0x80) {
                return number;
            }
        }
        throw new WireException("a number of a chunk does not end");
    }

    private void fill() {
        if (position + 8 <= end) {
            window |= (long) LONGS.get(data, position) >>> count;
            var bytes = (64 - count) >> 3;
            position += bytes;
            count += bytes << 3;
            return;
        }
        while (count < ENOUGH && position < end) {
            window |= (data[position++] & 0xffL) << (ENOUGH - count);
            count += 8;
        }
    }
}
