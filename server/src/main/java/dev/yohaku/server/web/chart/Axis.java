package dev.yohaku.server.web.chart;

/** A range of values along a side of a drawing; {@code from} may not equal {@code to}. */
public record Axis(double from, double to) {
    public Axis {
        if (from == to) {
            throw new IllegalArgumentException("an axis needs two different ends, not " + from + " twice");
        }
    }

    /** Where a value lies along the axis, 0 to 1; outside of it beyond the ends is cut to the ends. */
    double share(double value) {
        return Math.clamp((value - from) / (to - from), 0, 1);
    }

    boolean holds(double value) {
        return Math.min(from, to) <= value && value <= Math.max(from, to);
    }
}
