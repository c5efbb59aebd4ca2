package dev.yohaku.server.discovery;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import dev.yohaku.server.ingest.Metadata;
import dev.yohaku.server.ingest.PrometheusApi;
import dev.yohaku.server.ingest.SourceFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Prometheus as it stands at one time. Asks one thing after the other. Confined to one thread. */
final class ServerTelemetry implements Telemetry {
    private static final Duration RECENT = Duration.ofDays(1);

    private final PrometheusApi api;
    private final Instant now;
    private @Nullable Map<String, Metadata> metadata;

    ServerTelemetry(PrometheusApi api, Instant now) {
        this.api = api;
        this.now = now;
    }

    @Override
    public List<String> metrics() throws SourceFailure {
        return api.labelValues(Labels.METRIC, List.of(), now.minus(RECENT), now);
    }

    @Override
    public String type(String metric) throws SourceFailure {
        if (metadata == null) {
            metadata = api.metadata();
        }
        var known = metadata.get(metric);
        return known == null ? "" : known.type();
    }

    @Override
    public List<Labels> series(Selector selector) throws SourceFailure {
        return api.series(List.of(selector), now.minus(RECENT), now);
    }

    @Override
    public List<SeriesSamples> readings(Selector selector, Duration span, Duration step) throws SourceFailure {
        return api.queryRange(selector.toString(), now.minus(span), now, step);
    }
}
