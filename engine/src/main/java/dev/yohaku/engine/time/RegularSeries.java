package dev.yohaku.engine.time;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Values at equal steps of time: point <i>i</i> covers the minutes [from + i × step, from + (i + 1) × step). NaN is a gap: nothing is known
 * of that step, which is not the same as zero. May be empty. Immutable.
 */
public final class RegularSeries {
    private final long fromMinute;
    private final int stepMinutes;
    private final double[] values;

    private RegularSeries(long fromMinute, int stepMinutes, double[] values) {
        if (stepMinutes <= 0) {
            throw new IllegalArgumentException("a step of " + stepMinutes + " minutes; at least 1 is expected");
        }
        this.fromMinute = fromMinute;
        this.stepMinutes = stepMinutes;
        this.values = values;
    }

    public static RegularSeries of(long fromMinute, int stepMinutes, double... values) {
        return new RegularSeries(fromMinute, stepMinutes, values.clone());
    }

    /** A series of this many points, each made from its index. */
    public static RegularSeries generate(long fromMinute, int stepMinutes, int length, IntToDoubleFunction value) {
        var values = new double[length];
        Arrays.setAll(values, value);
        return new RegularSeries(fromMinute, stepMinutes, values);
    }

    public long fromMinute() {
        return fromMinute;
    }

    /** The first minute after the last point. */
    public long toMinute() {
        return minute(values.length);
    }

    public int stepMinutes() {
        return stepMinutes;
    }

    /** How many points, gaps included. */
    public int length() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    /** The value of a point, NaN for a gap. */
    public double at(int index) {
        return values[index];
    }

    public boolean isGap(int index) {
        return Double.isNaN(values[index]);
    }

    /** The first minute of a point; {@code index} may be the length. */
    public long minute(int index) {
        return fromMinute + (long) index * stepMinutes;
    }

    /** The point that holds a minute; below zero or from the length on when it lies outside. */
    public int index(long minute) {
        return (int) Math.floorDiv(minute - fromMinute, stepMinutes);
    }

    /** The points before an index. */
    public RegularSeries before(int index) {
        return new RegularSeries(fromMinute, stepMinutes, Arrays.copyOf(values, index));
    }

    /** The points from one index to before another. */
    public RegularSeries slice(int from, int to) {
        return new RegularSeries(minute(from), stepMinutes, Arrays.copyOfRange(values, from, to));
    }

    /** A copy of the values. */
    public double[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegularSeries that
                && fromMinute == that.fromMinute
                && stepMinutes == that.stepMinutes
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(fromMinute) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length + " points every " + stepMinutes + " min from " + EpochMinute.start(fromMinute);
    }
}
