package dev.yohaku.engine.sli;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads a string of bits as {@link BitWriter} wrote it. Reading past the end is refused. Confined to one thread. */
final class BitReader {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private final long end;
    private long position;

    /** The bits of {@code bytes[from, to)}. */
    BitReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.position = from * 8L;
        this.end = to * 8L;
    }

    /** The next {@code bits} bits, 0 to 64. */
    long read(int bits) {
        if (bits > 56) {
            return (read(bits - 32) << 32) | read(32);
        }
        if (bits == 0) {
            return 0;
        }
        var value = peek() >>> (64 - bits);
        skip(bits);
        return value;
    }

    /** A value in its own length. */
    long readSized() {
        return read((int) read(6));
    }

    /** Counts ones up to a zero, which is consumed, or up to {@code most} ones. */
    int readOnes(int most) {
        var ones = Math.min(most, Long.numberOfLeadingZeros(~peek()));
        skip(ones == most ? most : ones + 1);
        return ones;
    }

    private void skip(int bits) {
        position += bits;
        if (position > end) {
            throw new IllegalArgumentException("a day block ends early");
        }
    }

    /** At least 57 bits from the position on, at the upper end; zeros after the end. */
    private long peek() {
        var at = (int) (position >> 3);
        var shift = (int) (position & 7);
        return (at + 8 <= bytes.length ? (long) LONG.get(bytes, at) : tail(at)) << shift;
    }

    private long tail(int at) {
        var value = 0L;
        for (var i = 0; i < 8; i++) {
            value = (value << 8) | (at + i < bytes.length ? bytes[at + i] & 0xff : 0);
        }
        return value;
    }
}
