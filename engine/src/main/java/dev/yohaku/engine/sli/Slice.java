package dev.yohaku.engine.sli;

/**
 * Good and total events of an SLI in one minute, and how many of its 60 seconds were observed. No slice, or zero
 * observed seconds without events, means unknown, never good. Invariant: 0 ≤ good ≤ total, finite, 0 ≤ observedSeconds ≤ 60.
 */
public record Slice(long minute, double good, double total, int observedSeconds) {
    public Slice {
        if (!(good >= 0 && good <= total && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("minute " + minute + ": good " + good + " of total " + total);
        }
        if (observedSeconds < 0 || observedSeconds > 60) {
            throw new IllegalArgumentException("minute " + minute + ": observed " + observedSeconds + " s");
        }
    }

    public double bad() {
        return total - good;
    }
}
