package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The HTTP API of a Prometheus-compatible server (Prometheus, Thanos, Mimir, VictoriaMetrics), to be read. Every call may fail with a
 * {@link SourceFailure} that says why in a sentence. Thread-safe; holds connections until closed.
 */
public final class PrometheusApi implements SampleReader, AutoCloseable {
    private final Connection connection;
    private final Answers answers;
    private final RawReading raw;

    private PrometheusApi(Connection connection) {
        this.connection = connection;
        this.answers = new Answers(connection);
        this.raw = new RawReading(connection);
    }

    /** Prepares connections; looks up secrets and certificates, asks the server nothing yet. */
    public static PrometheusApi connect(Source source) throws SourceFailure {
        return connect(source, Patience.USUAL);
    }

    static PrometheusApi connect(Source source, Patience patience) throws SourceFailure {
        return new PrometheusApi(Connection.to(source, patience));
    }

    /** The values of an instant query; native histograms are left out. */
    public List<InstantValue> query(String promql, Instant at) throws SourceFailure {
        return answers.instant(promql, at);
    }

    /** The values of a query at each step from {@code from} to {@code to}, both included. */
    public List<SeriesSamples> queryRange(String promql, Instant from, Instant to, Duration step) throws SourceFailure {
        return answers.range(promql, from, to, step);
    }

    /** The label sets of all series that any of the selectors matched in a time. */
    public List<Labels> series(List<Selector> selectors, Instant from, Instant to) throws SourceFailure {
        return answers.series(selectors, from, to);
    }

    /** The values of a label among the series that any of the selectors matched in a time (no selectors: all series); sorted. */
    public List<String> labelValues(String label, List<Selector> selectors, Instant from, Instant to)
            throws SourceFailure {
        return answers.labelValues(label, selectors, from, to);
    }

    /** Type, help and unit by metric name, as the scraped targets told; empty where a server keeps none. */
    public Map<String, Metadata> metadata() throws SourceFailure {
        return answers.metadata();
    }

    /** What kind of server answers. The cheapest call, good as a first contact: fails when the address is wrong. */
    public ServerKind buildInfo() throws SourceFailure {
        return answers.kind();
    }

    @Override
    public long readRaw(List<Selector> selectors, Instant from, Instant to, Consumer<SeriesSamples> run)
            throws SourceFailure {
        return raw.read(selectors, from, to, run);
    }

    /** How raw samples are read from this server; found out by the first reading. */
    RawReading.Way way(List<Selector> selectors, Instant at) throws SourceFailure {
        return raw.way(selectors, at);
    }

    /** For comparisons: reads one given way from now on. */
    void insist(RawReading.Way way) {
        raw.insist(way);
    }

    /** How raw samples are read, once that is known. */
    Optional<RawReading.Way> knownWay() {
        return raw.known();
    }

    /** How far the server's clock, as of its last answer, runs ahead of ours; negative when it is behind. */
    public Duration clockAhead() {
        return connection.clockAhead();
    }

    @Override
    public void close() {
        connection.close();
    }
}
