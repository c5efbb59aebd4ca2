package dev.yohaku.engine.sli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote. Bytes that end early are refused. Confined to one thread. */
final class ByteReader {
    private final byte[] bytes;
    private int position;

    ByteReader(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    int position() {
        return position;
    }

    boolean hasMore() {
        return position < bytes.length;
    }

    int octet() {
        if (position >= bytes.length) {
            throw new IllegalArgumentException("the bytes of a record end early");
        }
        return bytes[position++] & 0xff;
    }

    long varint() {
        var value = 0L;
        for (var shift = 0; shift < 64; shift += 7) {
            var octet = octet();
            value |= (long) (octet & 0x7f) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of a record does not end");
    }

    /** A varint that counts something of at least a byte each, here. */
    int length() {
        var length = varint();
        if (length < 0 || length > bytes.length - position) {
            throw new IllegalArgumentException("the bytes of a record end early");
        }
        return (int) length;
    }

    long zigzag() {
        var value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    double number() {
        var value = varint();
        if ((value & 1) == 0) {
            return value >>> 1;
        }
        var bits = 0L;
        for (var shift = 0; shift < 64; shift += 8) {
            bits |= (long) octet() << shift;
        }
        return Double.longBitsToDouble(bits);
    }

    /** As many bytes as the varint before them says. */
    byte[] bytes() {
        var length = length();
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    String text() {
        var length = length();
        position += length;
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }
}
