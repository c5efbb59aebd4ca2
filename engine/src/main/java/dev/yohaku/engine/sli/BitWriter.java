package dev.yohaku.engine.sli;

import java.util.Arrays;

/** A growing string of bits, the highest bit of a byte first; the last byte is filled with zeros. Confined to one thread. */
final class BitWriter {
    private byte[] bytes = new byte[64];
    private int length;

    /** Appends the lowest {@code bits} bits of a value, 0 to 64. */
    void write(long value, int bits) {
        reserve(bits);
        for (var left = bits; left > 0; ) {
            var free = 8 - (length & 7);
            var taken = Math.min(free, left);
            var part = (value >>> (left - taken)) & ((1L << taken) - 1);
            bytes[length >> 3] |= (byte) (part << (free - taken));
            length += taken;
            left -= taken;
        }
    }

    /** Appends a value of 0 or more in its own length: 6 bits that say how many bits follow, and these. */
    void writeSized(long value) {
        var bits = 64 - Long.numberOfLeadingZeros(value);
        write(bits, 6);
        write(value, bits);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, (length + 7) >> 3);
    }

    private void reserve(int bits) {
        var needed = ((length + bits) >> 3) + 1;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, needed * 2);
        }
    }
}
