package dev.yohaku.engine.telemetry;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Writes the frames of a streamed remote read. */
final class Frames {
    private Frames() {}

    static byte[] frame(int query, byte[]... series) {
        var payload = new ByteArrayOutputStream();
        for (var one : series) {
            payload.writeBytes(bytes(1, one));
        }
        payload.writeBytes(number(2, query));
        return framed(payload.toByteArray());
    }

    static byte[] framed(byte[] payload) {
        var crc = new CRC32C();
        crc.update(payload);
        return join(
                varint(payload.length),
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array(),
                payload);
    }

    static byte[] series(Map<String, String> labels, byte[]... chunks) {
        var series = new ByteArrayOutputStream();
        new TreeMap<>(labels)
                .forEach((name, value) -> series.writeBytes(bytes(1, join(text(1, name), text(2, value)))));
        for (var chunk : chunks) {
            series.writeBytes(bytes(2, chunk));
        }
        return series.toByteArray();
    }

    static byte[] chunk(int kind, byte[] data) {
        return join(number(1, 0), number(2, 0), number(3, kind), bytes(4, data));
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] text(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int field, byte[] value) {
        return join(varint(field << 3 | 2), varint(value.length), value);
    }

    private static byte[] number(int field, long value) {
        return join(varint(field << 3), varint(value));
    }

    private static byte[] varint(long v) {
        var out = new ByteArrayOutputStream();
        while ((v & ~0x7fL) != 0) {
            out.write((int) ((v & 0x7f) | 0x80));
            v >>>= 7;
        }
        out.write((int) v);
        return out.toByteArray();
    }
}
