package dev.yohaku.engine.time;

import java.time.Instant;

/** Conversions between instants and epoch minutes: whole minutes since 1970-01-01T00:00Z, the grid of all slices. */
public final class EpochMinute {
    /** Milliseconds in a minute. */
    public static final long MILLIS = 60_000L;

    private EpochMinute() {}

    /** The minute that contains this instant. */
    public static long of(Instant instant) {
        return of(instant.toEpochMilli());
    }

    /** The minute that contains this time, in milliseconds since the epoch. */
    public static long of(long epochMillis) {
        return Math.floorDiv(epochMillis, MILLIS);
    }

    /** The first millisecond of a minute. */
    public static long startMillis(long minute) {
        return minute * MILLIS;
    }

    /** The first instant of a minute. */
    public static Instant start(long minute) {
        return Instant.ofEpochMilli(startMillis(minute));
    }
}
