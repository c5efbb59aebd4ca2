package dev.yohaku.engine.objective;

import java.math.BigDecimal;

/**
 * The share of events that an objective promises to be good: a decimal strictly between 0 and 1, held without trailing zeros, so
 * that 0.999 leaves a budget of exactly 0.001.
 */
public record Target(BigDecimal ratio) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Target {
        if (ratio.signum() <= 0) {
            throw new IllegalArgumentException("target " + percent(ratio)
                    + " promises nothing: give a target above 0 % and below 100 %, for example 99.9 %");
        }
        if (ratio.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("target " + percent(ratio)
                    + " leaves no error budget: give a target above 0 % and below 100 %, for example 99.9 %");
        }
        ratio = ratio.stripTrailingZeros();
    }

    /** Reads a ratio such as {@code 0.999}. */
    public static Target of(String ratio) {
        return new Target(new BigDecimal(ratio));
    }

    /** Reads a percentage such as {@code 99.9}. */
    public static Target ofPercent(String percent) {
        return new Target(new BigDecimal(percent).movePointLeft(2));
    }

    /** The share of events that may be bad, exactly 1 − ratio. */
    public BigDecimal budget() {
        return BigDecimal.ONE.subtract(ratio);
    }

    /** The target in percent, exact, in plain digits: 99.9. */
    public BigDecimal percent() {
        return plain(ratio.multiply(HUNDRED));
    }

    private static String percent(BigDecimal ratio) {
        return plain(ratio.multiply(HUNDRED)).toPlainString() + " %";
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
