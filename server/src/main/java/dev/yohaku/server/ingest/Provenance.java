package dev.yohaku.server.ingest;

/** Who counts the events of an SLI. */
public sealed interface Provenance {
    /** Counted by us from raw samples, to the event. */
    record Exact() implements Provenance {}

    /**
     * Counted by the server, in windows of some minutes; {@code reason} says why, {@code approximate} that the server's
     * extrapolation is in the numbers although the SLI itself could be counted exactly.
     */
    record Delegated(String reason, boolean approximate) implements Provenance {}
}
