package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hands the series of one reading to all tracks that want them. Confined to one thread. */
final class Distribution {
    private final List<Track> tracks;
    private final Map<Labels, List<Track>> wanting = new HashMap<>();

    Distribution(List<Track> tracks) {
        this.tracks = tracks;
    }

    void accept(SeriesSamples run) {
        wanting.computeIfAbsent(run.labels(), this::wanting).forEach(t -> t.accept(run));
    }

    private List<Track> wanting(Labels labels) {
        return tracks.stream().filter(t -> t.wants(labels)).toList();
    }
}
