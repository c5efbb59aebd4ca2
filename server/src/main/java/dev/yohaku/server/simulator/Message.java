package dev.yohaku.server.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow, written as the fields of a protobuf message. Confined to one thread. */
final class Message {
    private static final int BYTES = 2;
    private static final int FIXED64 = 1;

    private byte[] data;
    private int size;

    Message(int capacity) {
        this.data = new byte[capacity];
    }

    byte[] data() {
        return data;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    Message number(int field, long value) {
        return varint(field << 3).varint(value);
    }

    Message fixed64(int field, long value) {
        varint(field << 3 | FIXED64);
        room(8);
        for (var i = 0; i < 8; i++) {
            data[size++] = (byte) (value >>> (8 * i));
        }
        return this;
    }

    Message text(int field, String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        return bytes(field, bytes, bytes.length);
    }

    Message message(int field, Message inner) {
        return bytes(field, inner.data, inner.size);
    }

    Message bytes(int field, byte[] bytes, int length) {
        return length(field, length).raw(bytes, length);
    }

    /** The head of a field whose bytes follow. */
    Message length(int field, int length) {
        return varint(field << 3 | BYTES).varint(length);
    }

    Message varint(long value) {
        room(10);
        var rest = value;
        while ((rest & ~0x7FL) != 0) {
            data[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        data[size++] = (byte) rest;
        return this;
    }

    static int varintLength(long value) {
        return Math.max(1, (70 - Long.numberOfLeadingZeros(value)) / 7);
    }

    Message append(Message fields) {
        return raw(fields.data, fields.size);
    }

    private Message raw(byte[] bytes, int length) {
        room(length);
        System.arraycopy(bytes, 0, data, size, length);
        size += length;
        return this;
    }

    private void room(int more) {
        if (size + more > data.length) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, size + more));
        }
    }
}
