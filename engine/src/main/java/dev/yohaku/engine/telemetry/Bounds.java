package dev.yohaku.engine.telemetry;

import java.util.OptionalDouble;

/** Bounds of histogram buckets, written as text but meant as numbers. */
public final class Bounds {
    private Bounds() {}

    /** Whether two spellings of a bound name the same number; false when either is not a number. */
    public static boolean same(String a, String b) {
        var first = parse(a);
        var second = parse(b);
        return first.isPresent() && second.isPresent() && first.getAsDouble() == second.getAsDouble();
    }

    /** The number behind a bound such as {@code 0.5}, {@code 5} or {@code +Inf}; empty when it is none. */
    public static OptionalDouble parse(String bound) {
        if (bound.equals("+Inf") || bound.equals("Inf")) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        try {
            return OptionalDouble.of(Double.parseDouble(bound));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
