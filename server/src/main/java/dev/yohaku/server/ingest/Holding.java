package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A reading held whole before anybody sees it, so that a broken one leaves no trace. Confined to one thread. */
final class Holding {
    private final List<SeriesSamples> runs = new ArrayList<>();
    private final long limit;
    private long samples;

    private Holding(long limit) {
        this.limit = limit;
    }

    /** Reads; throws {@link TooMuch} beyond the limit. */
    static Holding of(SampleReader reader, List<Selector> selectors, Instant from, Instant to, long limit)
            throws SourceFailure {
        var holding = new Holding(limit);
        reader.readRaw(selectors, from, to, holding::hold);
        return holding;
    }

    private void hold(SeriesSamples run) {
        samples += run.size();
        if (samples > limit) {
            throw new TooMuch(limit);
        }
        runs.add(run);
    }

    List<SeriesSamples> runs() {
        return runs;
    }

    long samples() {
        return samples;
    }
}
