package dev.yohaku.engine.time;

import java.time.Duration;
import java.time.Instant;

/** A half-open range of epoch minutes, [from, to). May be empty, never reversed. */
public record MinuteRange(long from, long to) {
    public MinuteRange {
        if (to < from) {
            throw new IllegalArgumentException("a minute range ends before it starts: " + from + " to " + to);
        }
    }

    /** The last {@code length} before {@code to}, exclusive; length is rounded down to whole minutes. */
    public static MinuteRange endingAt(long to, Duration length) {
        return new MinuteRange(to - length.toMinutes(), to);
    }

    /** The minutes that lie whole or in part between two instants; rounded outward. */
    public static MinuteRange covering(Instant from, Instant to) {
        return new MinuteRange(EpochMinute.of(from), EpochMinute.of(to.plusMillis(EpochMinute.MILLIS - 1)));
    }

    public long minutes() {
        return to - from;
    }

    public boolean isEmpty() {
        return from == to;
    }

    public boolean contains(long minute) {
        return from <= minute && minute < to;
    }

    /** The minutes that both ranges hold; empty (at the later start) when they do not meet. */
    public MinuteRange intersect(MinuteRange other) {
        var start = Math.max(from, other.from);
        return new MinuteRange(start, Math.max(start, Math.min(to, other.to)));
    }

    public Instant start() {
        return EpochMinute.start(from);
    }

    public Instant end() {
        return EpochMinute.start(to);
    }
}
