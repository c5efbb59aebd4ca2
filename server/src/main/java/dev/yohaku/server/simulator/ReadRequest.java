package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A remote read request: queries, and whether streamed chunks are welcome. Hints are ignored. */
record ReadRequest(List<Query> queries, boolean streamed) {
    private static final int STREAMED_XOR_CHUNKS = 1;

    /** Samples wanted between two times, both included. */
    record Query(long fromMillis, long toMillis, Selector selector) {}

    /** @throws IllegalArgumentException when the bytes are no such request */
    static ReadRequest parse(byte[] message) {
        var queries = new ArrayList<Query>();
        var types = new ArrayList<Long>();
        var fields = new Fields(ByteBuffer.wrap(message));
        while (fields.next()) {
            switch (fields.number) {
                case 1 -> queries.add(query(fields.message()));
                case 2 -> types.addAll(fields.numbers());
                default -> {}
            }
        }
        var preferred = types.stream().findFirst().orElse(0L);
        return new ReadRequest(queries, preferred == STREAMED_XOR_CHUNKS);
    }

    private static Query query(Fields fields) {
        var from = 0L;
        var to = 0L;
        var matchers = new ArrayList<Matcher>();
        while (fields.next()) {
            switch (fields.number) {
                case 1 -> from = fields.varint;
                case 2 -> to = fields.varint;
                case 3 -> matchers.add(matcher(fields.message()));
                default -> {}
            }
        }
        return new Query(from, to, new Selector("", matchers));
    }

    private static Matcher matcher(Fields fields) {
        var op = 0;
        var name = "";
        var value = "";
        while (fields.next()) {
            switch (fields.number) {
                case 1 -> op = (int) fields.varint;
                case 2 -> name = fields.text();
                case 3 -> value = fields.text();
                default -> {}
            }
        }
        var ops = Matcher.Op.values();
        if (op < 0 || op >= ops.length) {
            throw new IllegalArgumentException("a matcher has the unknown type " + op);
        }
        return new Matcher(name, ops[op], value);
    }

    /** The fields of a message, one after the other. */
    private static final class Fields {
        private final ByteBuffer data;
        private int number;
        private long varint;
        private ByteBuffer bytes = ByteBuffer.allocate(0);

        Fields(ByteBuffer data) {
            this.data = data;
        }

        boolean next() {
            if (!data.hasRemaining()) {
                return false;
            }
            var key = (int) readVarint();
            number = key >>> 3;
            bytes = ByteBuffer.allocate(0);
            switch (key & 7) {
                case 0 -> varint = readVarint();
                case 1 -> take(8);
                case 2 -> take((int) readVarint());
                case 5 -> take(4);
                default -> throw new IllegalArgumentException("a field has the unknown type " + (key & 7));
            }
            return true;
        }

        Fields message() {
            return new Fields(bytes);
        }

        String text() {
            return StandardCharsets.UTF_8.decode(bytes).toString();
        }

        /** A repeated number, packed or not. */
        List<Long> numbers() {
            if (!bytes.hasRemaining()) {
                return List.of(varint);
            }
            var inner = new Fields(bytes);
            var numbers = new ArrayList<Long>();
            while (inner.data.hasRemaining()) {
                numbers.add(inner.readVarint());
            }
            return numbers;
        }

        private void take(int length) {
            if (length < 0 || length > data.remaining()) {
                throw new IllegalArgumentException(
                        "a field of " + length + " bytes, but " + data.remaining() + " are left");
            }
            bytes = data.slice(data.position(), length);
            data.position(data.position() + length);
        }

        private long readVarint() {
            var number = 0L;
            for (var shift = 0; shift < 64 && data.hasRemaining(); shift += 7) {
                var next = data.get();
                number |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return number;
                }
            }
            throw new IllegalArgumentException("a number does not end");
        }
    }
}
