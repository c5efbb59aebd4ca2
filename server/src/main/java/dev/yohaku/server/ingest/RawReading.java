package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.RemoteReadSink;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads raw samples the best way that a server offers. Thread-safe. */
final class RawReading {
    /** The ways, best first. */
    enum Way {
        /** Remote read, compressed chunks as they lie on the server's disk; cheap for the server, so never cut by time. */
        STREAMED,
        /** Remote read, plain samples, asked for in slices of time. */
        SAMPLES,
        /** Range-vector queries answered in JSON, asked for in slices of time. */
        JSON
    }

    private static final long LONGEST_SLICE = 6 * 3_600_000L;
    private static final long SHORTEST_SLICE = 60_000L;

    private final RemoteRead remote;
    private final RangeVectors ranges;
    private volatile @Nullable Way known;
    private volatile long slice = LONGEST_SLICE;

    RawReading(Connection connection) {
        this.remote = new RemoteRead(connection);
        this.ranges = new RangeVectors(connection);
    }

    Way way(List<Selector> selectors, Instant at) throws SourceFailure {
        var way = known;
        if (way == null) {
            way = remote.way(ServerSelectors.of(selectors), at.toEpochMilli());
            known = way;
        }
        return way;
    }

    Optional<Way> known() {
        return Optional.ofNullable(known);
    }

    long read(List<Selector> selectors, Instant from, Instant to, Consumer<SeriesSamples> run) throws SourceFailure {
        var asked = ServerSelectors.of(selectors);
        var way = way(selectors, to);
        if (way == Way.STREAMED) {
            var distinct = new Distinct(run);
            remote.read(asked, from.toEpochMilli(), to.toEpochMilli(), distinct);
            return distinct.samples();
        }
        return sliced(way, asked, from.toEpochMilli(), to.toEpochMilli(), run);
    }

    /** Reads slice after slice; each is handed over only when it is whole. A slice that is too much for the server is halved. */
    private long sliced(Way way, List<Selector> selectors, long from, long to, Consumer<SeriesSamples> run)
            throws SourceFailure {
        long samples = 0;
        for (long start = from; start <= to; ) {
            var end = Math.min(to, start + slice - 1);
            try {
                samples += slice(way, selectors, start, end, run);
                start = end + 1;
            } catch (SourceFailure e) {
                shorten(e, end - start + 1);
            }
        }
        return samples;
    }

    private void shorten(SourceFailure e, long length) throws SourceFailure {
        if (e.problem().kind() != SourceProblem.Kind.TOO_MANY_SAMPLES || length / 2 < SHORTEST_SLICE) {
            throw e;
        }
        slice = length / 2;
    }

    private long slice(Way way, List<Selector> selectors, long from, long to, Consumer<SeriesSamples> run)
            throws SourceFailure {
        var whole = new ArrayList<SeriesSamples>();
        var distinct = new Distinct(whole::add);
        readOnce(way, selectors, from, to, distinct);
        whole.forEach(run);
        return distinct.samples();
    }

    private void readOnce(Way way, List<Selector> selectors, long from, long to, RemoteReadSink sink)
            throws SourceFailure {
        switch (way) {
            case STREAMED, SAMPLES -> remote.read(selectors, from, to, sink);
            case JSON -> ranges.read(selectors, from, to, sink);
        }
    }

    /** For comparisons: reads one given way from now on. */
    void insist(Way way) {
        known = way;
    }
}
