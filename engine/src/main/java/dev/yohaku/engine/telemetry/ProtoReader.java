package dev.yohaku.engine.telemetry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Walks over the fields of a protobuf message that lies in a part of a byte array. Confined to one thread. */
final class ProtoReader {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final byte[] data;
    private final int end;
    private int position;
    private int wire;

    ProtoReader(byte[] data, int offset, int length) {
        this.data = data;
        this.position = offset;
        this.end = offset + length;
    }

    /** A second reader that stands where this one stands. */
    ProtoReader copy() {
        return new ProtoReader(data, position, end - position);
    }

    /** The number of the next field; 0 at the end. Its value must be read or skipped next. */
    int field() {
        if (position == end) {
            return 0;
        }
        var key = (int) varint();
        wire = key & 7;
        return key >>> 3;
    }

    long varint() {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            var next = data[advance(1)];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new WireException("a number in a message does not end");
    }

    long fixed64() {
        return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getLong(advance(8));
    }

    /** The message inside the current field. */
    ProtoReader message() {
        var length = length();
        return new ProtoReader(data, advance(length), length);
    }

    String text() {
        var length = length();
        return new String(data, advance(length), length, StandardCharsets.UTF_8);
    }

    void skip() {
        switch (wire) {
            case VARINT -> varint();
            case FIXED64 -> advance(8);
            case BYTES -> advance(length());
            case FIXED32 -> advance(4);
            default -> throw new WireException("a message has a field of the unknown type " + wire);
        }
    }

    /** Decodes the rest of this message as an XOR chunk. */
    void chunk(SampleBuffer into) {
        XorChunk.decode(data, position, end - position, into);
    }

    private int length() {
        var length = varint();
        if (length < 0 || length > end - position) {
            throw new WireException(
                    "a message says that it has " + length + " more bytes, but there are " + (end - position));
        }
        return (int) length;
    }

    private int advance(int bytes) {
        if (bytes > end - position) {
            throw new WireException("a message ends too early");
        }
        position += bytes;
        return position - bytes;
    }
}
