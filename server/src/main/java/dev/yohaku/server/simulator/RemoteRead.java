package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.server.simulator.ReadRequest.Query;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.xerial.snappy.Snappy;

/** Answers remote reads, either as one compressed message of samples or as a stream of frames of XOR chunks. Thread-safe. */
final class RemoteRead {
    /** More samples than this are refused in the plain form, which has to be held in memory whole. */
    static final long SAMPLE_LIMIT = 2_000_000;

    private static final int CHUNK = 120;
    private static final int CHUNKS_IN_FRAME = 250;
    private static final int XOR = 1;

    private final Telemetry telemetry;

    RemoteRead(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** How many samples the plain form may hold at most, by the minutes asked for. */
    long mostSamples(ReadRequest request) {
        return request.queries().stream()
                .mapToLong(q -> telemetry.select(q.selector()).size() * telemetry.minutes(q.fromMillis(), q.toMillis()))
                .sum();
    }

    /** A compressed {@code ReadResponse}. */
    byte[] samples(ReadRequest request) throws IOException {
        var response = new Message(1 << 16);
        for (var query : request.queries()) {
            var result = new Message(1 << 16);
            for (var series : telemetry.select(query.selector())) {
                var run = new Message(1 << 16);
                telemetry.read(series, query.fromMillis(), query.toMillis(), (time, value) -> sample(run, time, value));
                if (run.size() > 0) {
                    var labels = labels(series.labels());
                    result.length(1, labels.size() + run.size()).append(labels).append(run);
                }
            }
            response.message(1, result);
        }
        var compressed = new byte[Snappy.maxCompressedLength(response.size())];
        var length = Snappy.compress(response.data(), 0, response.size(), compressed, 0);
        return Arrays.copyOf(compressed, length);
    }

    private static void sample(Message run, long time, double value) {
        run.length(2, 10 + Message.varintLength(time))
                .fixed64(1, Double.doubleToRawLongBits(value))
                .number(2, time);
    }

    /** Frames of {@code ChunkedReadResponse}, series after series. */
    void stream(ReadRequest request, OutputStream out) throws IOException {
        for (var i = 0; i < request.queries().size(); i++) {
            var query = request.queries().get(i);
            for (var series : telemetry.select(query.selector())) {
                new Frames(series, i, out).write(query);
            }
        }
    }

    private static Message labels(Labels labels) {
        var all = new Message(512);
        labels.asMap()
                .forEach((name, value) ->
                        all.message(1, new Message(128).text(1, name).text(2, value)));
        return all;
    }

    /** The frames of one series. */
    private final class Frames {
        private final Exposed series;
        private final int queryIndex;
        private final OutputStream out;
        private final Message labels;
        private final Message chunks = new Message(1 << 16);
        private final XorEncoder chunk = new XorEncoder();
        private int inFrame;

        Frames(Exposed series, int queryIndex, OutputStream out) {
            this.series = series;
            this.queryIndex = queryIndex;
            this.out = out;
            this.labels = labels(series.labels());
            chunk.clear();
        }

        void write(Query query) throws IOException {
            var day = 24 * 60 * 60_000L;
            var from = telemetry.firstMillis(query.fromMillis());
            var to = telemetry.lastMillis(query.toMillis());
            for (var start = from; start <= to; start += CHUNK * CHUNKS_IN_FRAME / 1440 * day) {
                var end = Math.min(to, start + CHUNK * CHUNKS_IN_FRAME / 1440 * day - 1);
                telemetry.read(series, start, end, this::add);
                closeFrame();
            }
        }

        private void add(long time, double value) {
            chunk.add(time, value);
            if (chunk.count() == CHUNK) {
                closeChunk();
            }
        }

        private void closeChunk() {
            var message = new Message(chunk.length() + 32)
                    .number(1, chunk.firstTime())
                    .number(2, chunk.lastTime())
                    .number(3, XOR)
                    .bytes(4, chunk.data(), chunk.length());
            chunks.message(2, message);
            chunk.clear();
            inFrame++;
        }

        private void closeFrame() throws IOException {
            if (chunk.count() > 0) {
                closeChunk();
            }
            if (inFrame > 0) {
                frame(new Message(chunks.size() + labels.size() + 16)
                        .length(1, labels.size() + chunks.size())
                        .append(labels)
                        .append(chunks)
                        .number(2, queryIndex));
            }
            chunks.clear();
            inFrame = 0;
        }

        private void frame(Message payload) throws IOException {
            var checksum = new CRC32C();
            checksum.update(payload.data(), 0, payload.size());
            var head = new Message(5).varint(payload.size());
            out.write(head.data(), 0, head.size());
            out.write(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
            out.write(payload.data(), 0, payload.size());
        }
    }
}
