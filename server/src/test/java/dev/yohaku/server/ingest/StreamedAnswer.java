package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.SeriesSamples;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Writes a streamed remote read, one frame a series; chunks in the widest form that the format knows, so the writer stays small. */
final class StreamedAnswer {
    private StreamedAnswer() {}

    static byte[] frame(SeriesSamples samples) {
        var series = new ByteArrayOutputStream();
        samples.labels().asMap().forEach((name, value) -> {
            var label = new ByteArrayOutputStream();
            bytes(label, 1, name.getBytes(StandardCharsets.UTF_8));
            bytes(label, 2, value.getBytes(StandardCharsets.UTF_8));
            bytes(series, 1, label.toByteArray());
        });
        var chunk = new ByteArrayOutputStream();
        chunk.write(3 << 3);
        chunk.write(1);
        bytes(chunk, 4, xor(samples));
        bytes(series, 2, chunk.toByteArray());
        var payload = new ByteArrayOutputStream();
        bytes(payload, 1, series.toByteArray());
        return framed(payload.toByteArray());
    }

    private static byte[] framed(byte[] payload) {
        var crc = new CRC32C();
        crc.update(payload);
        var frame = new ByteArrayOutputStream();
        varint(frame, payload.length);
        frame.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    private static byte[] xor(SeriesSamples samples) {
        var bits = new StringBuilder();
        number(bits, samples.size(), 16);
        long time = 0;
        long delta = 0;
        long value = 0;
        for (int i = 0; i < samples.size(); i++) {
            var next = samples.timesMillis()[i];
            switch (i) {
                case 0 -> varintBits(bits, next << 1);
                case 1 -> varintBits(bits, next - time);
                default -> number(bits.append("1111"), next - time - delta, 64);
            }
            delta = i == 0 ? 0 : next - time;
            time = next;
            var raw = Double.doubleToRawLongBits(samples.values()[i]);
            number(i == 0 ? bits : bits.append("11").append("00000").append("000000"), raw ^ value, 64);
            value = raw;
        }
        bits.append("0".repeat((8 - bits.length() % 8) % 8));
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits, i * 8, i * 8 + 8, 2);
        }
        return bytes;
    }

    private static void varintBits(StringBuilder bits, long value) {
        var out = new ByteArrayOutputStream();
        varint(out, value);
        for (var b : out.toByteArray()) {
            number(bits, b, 8);
        }
    }

    private static void number(StringBuilder bits, long value, int width) {
        for (int i = width - 1; i >= 0; i--) {
            bits.append((value >>> i & 1) == 1 ? '1' : '0');
        }
    }

    private static void bytes(ByteArrayOutputStream out, int field, byte[] value) {
        varint(out, (long) field << 3 | 2);
        varint(out, value.length);
        out.writeBytes(value);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        var rest = value;
        for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
            out.write((int) ((rest & 0x7f) | 0x80));
        }
        out.write((int) rest);
    }
}
