package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xerial.snappy.Snappy;

/**
 * Writes remote read requests: one query for each selector over the same time, chunks wanted first, plain samples else. No hints are
 * sent: some servers narrow the answer by them.
 */
final class RemoteReadRequest {
    private RemoteReadRequest() {}

    /** The compressed message. */
    static byte[] of(List<Selector> selectors, long from, long to) {
        var request = new ByteArrayOutputStream();
        selectors.forEach(s -> bytes(request, 1, query(s, from, to)));
        number(request, 2, 1);
        number(request, 2, 0);
        try {
            return Snappy.compress(request.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] query(Selector selector, long from, long to) {
        var query = new ByteArrayOutputStream();
        number(query, 1, from);
        number(query, 2, to);
        if (!selector.metric().isEmpty()) {
            bytes(query, 3, matcher(Matcher.equal("__name__", selector.metric())));
        }
        selector.matchers().forEach(m -> bytes(query, 3, matcher(m)));
        return query.toByteArray();
    }

    private static byte[] matcher(Matcher matcher) {
        var message = new ByteArrayOutputStream();
        number(
                message,
                1,
                switch (matcher.op()) {
                    case EQUAL -> 0;
                    case NOT_EQUAL -> 1;
                    case MATCHES -> 2;
                    case NOT_MATCHES -> 3;
                });
        bytes(message, 2, matcher.name().getBytes(StandardCharsets.UTF_8));
        bytes(message, 3, matcher.value().getBytes(StandardCharsets.UTF_8));
        return message.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int field, long value) {
        varint(out, (long) field << 3);
        varint(out, value);
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
