package dev.yohaku.engine.forecast;

import java.util.Arrays;

/** A history made fit to calculate with: from its first known value on, in units of its largest, gaps bridged. Immutable. */
final class History {
    private final double[] values;
    private final boolean[] known;
    private final double unit;

    private History(double[] values, boolean[] known, double unit) {
        this.values = values;
        this.known = known;
        this.unit = unit;
    }

    /**
     * @param raw NaN for a gap, at least one value known
     * @param season gaps take the value of a season before, else of a season after, else of the nearest known point
     */
    static History of(double[] raw, int season) {
        var first = 0;
        while (Double.isNaN(raw[first])) {
            first++;
        }
        var trimmed = Arrays.copyOfRange(raw, first, raw.length);
        var largest = Arrays.stream(trimmed)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        var unit = largest > 0 ? largest : 1;
        var known = new boolean[trimmed.length];
        for (var index = 0; index < trimmed.length; index++) {
            known[index] = !Double.isNaN(trimmed[index]);
            trimmed[index] /= unit;
        }
        return new History(bridged(trimmed, season), known, unit);
    }

    int length() {
        return values.length;
    }

    double[] values() {
        return values.clone();
    }

    boolean[] known() {
        return known.clone();
    }

    /** What one stands for. */
    double unit() {
        return unit;
    }

    boolean isPositive() {
        return Arrays.stream(values).allMatch(value -> value > 0);
    }

    boolean isNeverNegative() {
        return Arrays.stream(values).allMatch(value -> value >= 0);
    }

    /** The first points, in the same unit. */
    History before(int index) {
        return new History(Arrays.copyOf(values, index), Arrays.copyOf(known, index), unit);
    }

    /** Outliers made gaps. */
    History withoutOutliers(int season) {
        if (length() < 4 * Math.max(3, season)) {
            return this;
        }
        var far = Outliers.of(values, season);
        var left = values.clone();
        var stillKnown = known.clone();
        for (var index = 0; index < far.length; index++) {
            left[index] = far[index] ? Double.NaN : left[index];
            stillKnown[index] &= !far[index];
        }
        return new History(bridged(left, season), stillKnown, unit);
    }

    private static double[] bridged(double[] values, int season) {
        for (var index = season; index < values.length; index++) {
            values[index] = Double.isNaN(values[index]) ? values[index - season] : values[index];
        }
        for (var index = values.length - 1 - season; index >= 0; index--) {
            values[index] = Double.isNaN(values[index]) ? values[index + season] : values[index];
        }
        for (var index = 1; index < values.length; index++) {
            values[index] = Double.isNaN(values[index]) ? values[index - 1] : values[index];
        }
        return values;
    }
}
