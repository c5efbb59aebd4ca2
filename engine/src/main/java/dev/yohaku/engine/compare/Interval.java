package dev.yohaku.engine.compare;

/** A range of ratios, ends included; 0 and infinity where nothing bounds it. */
public record Interval(double lower, double upper) {
    public Interval {
        if (!(lower >= 0 && lower <= upper)) {
            throw new IllegalArgumentException(
                    "interval from " + lower + " to " + upper + ": give ends of 0 or more, the lower one first");
        }
    }

    /** Whether the ratio lies within, ends included. */
    public boolean contains(double ratio) {
        return lower <= ratio && ratio <= upper;
    }

    /** The same range seen from the other period. */
    Interval inverted() {
        return new Interval(1 / upper, 1 / lower);
    }
}
