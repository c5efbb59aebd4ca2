package dev.yohaku.server.ingest;

import org.jspecify.annotations.Nullable;

/** A source as it is read: raw samples, and queries where a server can answer them. */
record Feed(SampleReader reader, @Nullable PrometheusApi api) implements AutoCloseable {
    static Feed of(Source source, Patience patience) throws SourceFailure {
        var api = PrometheusApi.connect(source, patience);
        return new Feed(api, api);
    }

    @Override
    public void close() {
        if (api != null) {
            api.close();
        }
    }
}
