package dev.yohaku.engine.telemetry;

import java.util.HashMap;

/** Decodes the plain form of a remote read: a {@code ReadResponse}, already uncompressed, with one result for each query. */
public final class RemoteReadSamples {
    private RemoteReadSamples() {}

    /** Hands over all samples between two times in milliseconds, both included. */
    public static void decode(byte[] message, int length, long from, long to, RemoteReadSink sink) {
        var samples = new SampleBuffer(from, to);
        var response = new ProtoReader(message, 0, length);
        var query = 0;
        for (int field = response.field(); field != 0; field = response.field()) {
            if (field == 1) {
                result(query++, response.message(), samples, sink);
            } else {
                response.skip();
            }
        }
    }

    private static void result(int query, ProtoReader result, SampleBuffer samples, RemoteReadSink sink) {
        for (int field = result.field(); field != 0; field = result.field()) {
            if (field == 1) {
                series(query, result.message(), samples, sink);
            } else {
                result.skip();
            }
        }
    }

    private static void series(int query, ProtoReader series, SampleBuffer samples, RemoteReadSink sink) {
        var labels = new HashMap<String, String>();
        for (int field = series.field(); field != 0; field = series.field()) {
            switch (field) {
                case 1 -> ChunkedSeries.label(series.message(), labels);
                case 2 -> sample(series.message(), samples);
                default -> series.skip();
            }
        }
        if (!samples.isEmpty()) {
            sink.accept(query, samples.take(Labels.of(labels)));
        }
    }

    private static void sample(ProtoReader sample, SampleBuffer samples) {
        var value = 0L;
        var time = 0L;
        for (int field = sample.field(); field != 0; field = sample.field()) {
            switch (field) {
                case 1 -> value = sample.fixed64();
                case 2 -> time = sample.varint();
                default -> sample.skip();
            }
        }
        samples.add(time, value);
    }
}
