package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.RemoteReadSink;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Passes a series on for the first query that gave it and drops it for later ones; counts the samples. Confined to one thread. */
final class Distinct implements RemoteReadSink {
    private final Consumer<SeriesSamples> next;
    private final Map<Labels, Integer> queries = new HashMap<>();
    private long samples;

    Distinct(Consumer<SeriesSamples> next) {
        this.next = next;
    }

    @Override
    public void accept(int query, SeriesSamples run) {
        if (queries.computeIfAbsent(run.labels(), l -> query) == query) {
            samples += run.size();
            next.accept(run);
        }
    }

    long samples() {
        return samples;
    }
}
