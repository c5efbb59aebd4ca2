package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Reads raw samples the best way that a server offers. Thread-safe. */
final class RawReading {
    /** The ways, best first. */
    enum Way {
        /** Remote read, compressed chunks as they lie on the server's disk. */
        STREAMED,
        /** Remote read, plain samples. */
        SAMPLES,
        /** Range-vector queries answered in JSON. */
        JSON
    }

    private final Connection connection;

    RawReading(Connection connection) {
        this.connection = connection;
    }

    Way way(List<Selector> selectors, Instant at) throws SourceFailure {
        throw new UnsupportedOperationException(connection.place());
    }

    long read(List<Selector> selectors, Instant from, Instant to, Consumer<SeriesSamples> run) throws SourceFailure {
        throw new UnsupportedOperationException(connection.place());
    }
}
