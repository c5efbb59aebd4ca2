package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.SeriesSamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xerial.snappy.Snappy;

/** Writes remote write requests and the plain answers of remote reads, which have the same series inside. */
public final class RemoteWrite {
    private RemoteWrite() {}

    public static byte[] request(List<SeriesSamples> series) throws IOException {
        var message = new ByteArrayOutputStream();
        series.forEach(s -> bytes(message, 1, series(s)));
        return Snappy.compress(message.toByteArray());
    }

    /** The answer to one query of a remote read. */
    static byte[] readAnswer(List<SeriesSamples> series) throws IOException {
        var result = new ByteArrayOutputStream();
        series.forEach(s -> bytes(result, 1, series(s)));
        var message = new ByteArrayOutputStream();
        bytes(message, 1, result.toByteArray());
        return Snappy.compress(message.toByteArray());
    }

    private static byte[] series(SeriesSamples samples) {
        var message = new ByteArrayOutputStream();
        samples.labels().asMap().forEach((name, value) -> bytes(message, 1, pair(name, value)));
        for (int i = 0; i < samples.size(); i++) {
            bytes(message, 2, sample(samples.timesMillis()[i], samples.values()[i]));
        }
        return message.toByteArray();
    }

    private static byte[] pair(String name, String value) {
        var message = new ByteArrayOutputStream();
        bytes(message, 1, name.getBytes(StandardCharsets.UTF_8));
        bytes(message, 2, value.getBytes(StandardCharsets.UTF_8));
        return message.toByteArray();
    }

    private static byte[] sample(long time, double value) {
        var message = new ByteArrayOutputStream();
        message.write(1 << 3 | 1);
        message.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(value)
                .array());
        message.write(2 << 3);
        varint(message, time);
        return message.toByteArray();
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
