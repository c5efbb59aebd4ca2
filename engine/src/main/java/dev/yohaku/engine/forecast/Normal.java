package dev.yohaku.engine.forecast;

/** The standard normal distribution. */
final class Normal {
    private static final double ROOT = Math.sqrt(2 * Math.PI);

    private Normal() {}

    /** The share below a value, good to 10⁻⁷ (Abramowitz and Stegun, 1964: 26.2.17). */
    static double below(double value) {
        var t = 1 / (1 + 0.2316419 * Math.abs(value));
        var polynomial =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        var tail = Math.exp(-value * value / 2) / ROOT * polynomial;
        return value >= 0 ? 1 - tail : tail;
    }

    /** The value below which this share lies, strictly between 0 and 1; good to 10⁻³ (the same, 26.2.23), then two steps of Newton's. */
    static double quantile(double share) {
        var tail = Math.min(share, 1 - share);
        var t = Math.sqrt(-2 * Math.log(tail));
        var value =
                t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        value = share < 0.5 ? -value : value;
        for (var step = 0; step < 2; step++) {
            value -= (below(value) - share) * ROOT * Math.exp(value * value / 2);
        }
        return value;
    }
}
