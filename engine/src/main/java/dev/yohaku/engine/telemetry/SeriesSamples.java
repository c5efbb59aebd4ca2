package dev.yohaku.engine.telemetry;

/** A run of samples of one series: times in milliseconds since the epoch, in the order received, and as many values. The arrays are not copied. */
@SuppressWarnings("ArrayRecordComponent") // A carrier on the hot path: compared by nobody, copied by nobody.
public record SeriesSamples(Labels labels, long[] timesMillis, double[] values) {
    public SeriesSamples {
        if (timesMillis.length != values.length) {
            throw new IllegalArgumentException(timesMillis.length + " times for " + values.length + " values");
        }
    }

    public int size() {
        return timesMillis.length;
    }
}
