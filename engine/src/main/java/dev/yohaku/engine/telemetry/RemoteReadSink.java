package dev.yohaku.engine.telemetry;

/** Takes the runs of samples that a remote read gives. */
@FunctionalInterface
public interface RemoteReadSink {
    /** A run of a series that the query of this number (from 0, in the order of the request) selected. */
    void accept(int query, SeriesSamples run);
}
