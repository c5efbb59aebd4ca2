package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Gives raw samples of selected series. */
public interface SampleReader {
    /**
     * Reads the raw samples of all series that any of the selectors matches, both ends included. A series may come in several
     * runs, by ascending time within a series, series in any order; no series comes twice because two selectors match it.
     * Staleness markers and native histograms are left out. When this fails, everything handed over before must be thrown away.
     *
     * @return the number of samples handed over
     */
    long readRaw(List<Selector> selectors, Instant from, Instant to, Consumer<SeriesSamples> run) throws SourceFailure;
}
