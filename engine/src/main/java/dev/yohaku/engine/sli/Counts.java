package dev.yohaku.engine.sli;

/** Sums over a range of minutes: good and total events and observed seconds. */
public record Counts(double good, double total, long observedSeconds) {
    public static final Counts NONE = new Counts(0, 0, 0);

    public double bad() {
        return total - good;
    }

    public Counts plus(Counts other) {
        return new Counts(good + other.good, total + other.total, observedSeconds + other.observedSeconds);
    }

    public Counts minus(Counts other) {
        return new Counts(good - other.good, total - other.total, observedSeconds - other.observedSeconds);
    }
}
