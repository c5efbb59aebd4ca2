package dev.yohaku.engine.forecast;

/**
 * What the calendar makes of each step. Immutable.
 */
final class Uplift {
    private final double[] factors;

    /** @param factors by how much each coming step is multiplied; none beyond the last */
    Uplift(double... factors) {
        this.factors = factors.clone();
    }

    /** Leaves everything as it is. */
    static Uplift none() {
        return new Uplift();
    }

    double applied(int step, double value) {
        return step < factors.length ? value * factors[step] : value;
    }
}
