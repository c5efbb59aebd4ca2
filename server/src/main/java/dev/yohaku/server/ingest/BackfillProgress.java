package dev.yohaku.server.ingest;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How far the reading of the past has come.
 *
 * @param doneMinutes and {@code allMinutes}: minutes of indicators, summed over the indicators that are read
 * @param samples raw samples read so far
 * @param elapsed since it began in this process
 */
public record BackfillProgress(long doneMinutes, long allMinutes, long samples, Duration elapsed) {
    /** The part done, 0 to 1; 1 when there was nothing to do. */
    public double share() {
        return allMinutes == 0 ? 1 : Math.min(1, (double) doneMinutes / allMinutes);
    }

    public double samplesPerSecond() {
        return elapsed.isZero() ? 0 : samples * 1e9 / elapsed.toNanos();
    }

    /** Seconds left if it goes on like this; empty while that cannot be told. */
    public OptionalLong secondsLeft() {
        return doneMinutes == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(elapsed.toMillis() / 1000.0 * (allMinutes - doneMinutes) / doneMinutes));
    }
}
