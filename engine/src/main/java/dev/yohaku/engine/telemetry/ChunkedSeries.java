package dev.yohaku.engine.telemetry;

import java.util.HashMap;
import java.util.Map;

/** Decodes the payload of a frame: {@code ChunkedReadResponse} with its series, labels and chunks. Confined to one thread. */
final class ChunkedSeries {
    private static final int XOR = 1;

    private final SampleBuffer samples;
    private final RemoteReadSink sink;

    ChunkedSeries(SampleBuffer samples, RemoteReadSink sink) {
        this.samples = samples;
        this.sink = sink;
    }

    void decode(ProtoReader response) {
        var query = queryOf(response.copy());
        for (int field = response.field(); field != 0; field = response.field()) {
            if (field == 1) {
                series(query, response.message());
            } else {
                response.skip();
            }
        }
    }

    /** The number of the query stands behind the series, so it is looked for first. */
    private static int queryOf(ProtoReader response) {
        var query = 0;
        for (int field = response.field(); field != 0; field = response.field()) {
            if (field == 2) {
                query = (int) response.varint();
            } else {
                response.skip();
            }
        }
        return query;
    }

    private void series(int query, ProtoReader series) {
        var labels = new HashMap<String, String>();
        for (int field = series.field(); field != 0; field = series.field()) {
            switch (field) {
                case 1 -> label(series.message(), labels);
                case 2 -> chunk(series.message());
                default -> series.skip();
            }
        }
        if (!samples.isEmpty()) {
            sink.accept(query, samples.take(Labels.of(labels)));
        }
    }

    static void label(ProtoReader label, Map<String, String> into) {
        var name = "";
        var value = "";
        for (int field = label.field(); field != 0; field = label.field()) {
            switch (field) {
                case 1 -> name = label.text();
                case 2 -> value = label.text();
                default -> label.skip();
            }
        }
        into.put(name, value);
    }

    private void chunk(ProtoReader chunk) {
        var kind = 0L;
        for (int field = chunk.field(); field != 0; field = chunk.field()) {
            if (field == 3) {
                kind = chunk.varint();
            } else if (field == 4 && kind == XOR) {
                chunk.message().chunk(samples);
            } else {
                chunk.skip();
            }
        }
    }
}
