package dev.yohaku.engine.sli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes with numbers in as few bytes as they need. Confined to one thread. */
final class ByteWriter {
    private byte[] bytes = new byte[64];
    private int length;

    ByteWriter octet(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
        return this;
    }

    ByteWriter bytes(byte[] some) {
        reserve(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
        return this;
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. Any long is taken as unsigned. */
    ByteWriter varint(long value) {
        var rest = value;
        for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
            octet((int) rest | 0x80);
        }
        return octet((int) rest);
    }

    /** A number of either sign, the small ones short. */
    ByteWriter zigzag(long value) {
        return varint((value << 1) ^ (value >> 63));
    }

    /** A double: twice its value as a varint when it is whole and not negative, else a one and its eight bytes. */
    ByteWriter number(double value) {
        var whole = (long) value;
        if (whole >= 0
                && whole < 1L << 53
                && Double.doubleToRawLongBits((double) whole) == Double.doubleToRawLongBits(value)) {
            return varint(whole << 1);
        }
        octet(1);
        var bits = Double.doubleToRawLongBits(value);
        for (var shift = 0; shift < 64; shift += 8) {
            octet((int) (bits >>> shift));
        }
        return this;
    }

    ByteWriter text(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        return varint(utf8.length).bytes(utf8);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
