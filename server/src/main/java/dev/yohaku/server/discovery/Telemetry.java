package dev.yohaku.server.discovery;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import dev.yohaku.server.ingest.SourceFailure;
import java.time.Duration;
import java.util.List;

/** What discovery asks of a server: a port, so that conventions can be tried on a handful of made-up series. */
interface Telemetry {
    /** The names of all metrics that had samples in the last day, sorted. */
    List<String> metrics() throws SourceFailure;

    /** The type of a metric as its target told; empty when unknown. */
    String type(String metric) throws SourceFailure;

    /** The series of the last day. */
    List<Labels> series(Selector selector) throws SourceFailure;

    /** The values of a selector at each step of the span that ends now. */
    List<SeriesSamples> readings(Selector selector, Duration span, Duration step) throws SourceFailure;
}
