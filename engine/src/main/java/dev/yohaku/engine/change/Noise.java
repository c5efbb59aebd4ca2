package dev.yohaku.engine.change;

/**
 * The size of the noise of deviations from hour to hour, learnt from the differences of neighbours. Confined to one thread.
 */
final class Noise {
    private static final double CAP = 9;
    private static final double CAPPED_MEAN = 0.973;
    private static final double SLOWEST = 1.0 / 300;
    private static final int FIRST = 12;

    private double square;
    private double last = Double.NaN;
    private double lastChance;
    private int seen;

    /** Variance beyond the chance that the caller accounts for itself. */
    double square() {
        return seen < FIRST ? Math.max(square, 0.01) : square;
    }

    double deviation() {
        return Math.sqrt(square);
    }

    /** A deviation of which so much variance is chance. */
    void learn(double deviation, double chance) {
        if (!Double.isNaN(last)) {
            compare((deviation - last) * (deviation - last) / 2, (chance + lastChance) / 2);
        }
        last = deviation;
        lastChance = chance;
    }

    private void compare(double half, double chance) {
        var gain = Math.max(SLOWEST, 1.0 / ++seen);
        var capped = seen <= FIRST ? half : Math.min(half, CAP * (square + chance));
        square += gain * (capped / CAPPED_MEAN - chance - square);
        square = Math.clamp(square, 0, 1e200);
    }
}
