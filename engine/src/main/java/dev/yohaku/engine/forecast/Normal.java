package dev.yohaku.engine.forecast;

/** The standard normal distribution. */
final class Normal {
    private Normal() {}

    /** The share below a value, good to 10⁻⁷ (Abramowitz and Stegun, 26.2.17). */
    static double below(double value) {
        var t = 1 / (1 + 0.2316419 * Math.abs(value));
        var polynomial =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        var tail = Math.exp(-value * value / 2) / Math.sqrt(2 * Math.PI) * polynomial;
        return value >= 0 ? 1 - tail : tail;
    }
}
