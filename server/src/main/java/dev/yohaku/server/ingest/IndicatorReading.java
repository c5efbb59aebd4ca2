package dev.yohaku.server.ingest;

/**
 * How an indicator is counted just now.
 *
 * @param state where it stands
 * @param provenance exactly by us, or by the server and why
 * @param late samples that were refused because they came too late
 * @param faults minutes that were refused because good exceeded total
 */
public record IndicatorReading(String indicatorId, State state, Provenance provenance, long late, long faults) {
    /** The stations of an indicator. */
    public enum State {
        WAITING,
        BACKFILL,
        LIVE
    }
}
