package dev.yohaku.engine.change;

/**
 * How much rates differ from hour to hour beyond chance, as a variance relative to the square of the rate; learnt from the differences of
 * neighbours, so that shifts and slopes do not count as noise. Confined to one thread.
 */
final class Roughness {
    private static final double FIRST = 0.1;
    private static final double LEAST = 1e-6;
    private static final double MOST = 4;
    private static final double CAP = 9;
    /** Mean of a squared standard normal variable, capped at {@link #CAP}. */
    private static final double CAPPED_MEAN = 0.973;

    private static final double SLOWEST = 1.0 / 300;
    private double relative = FIRST;
    private double rate = Double.NaN;
    private double count;
    private double local;
    private int seen;

    double relative() {
        return relative;
    }

    /** A point of this rate whose events were expected to be so many. */
    void learn(double newRate, double expected) {
        if (Double.isNaN(rate)) {
            local = newRate;
        } else {
            local += (newRate - local) * 0.1;
            compare(newRate, expected);
        }
        rate = newRate;
        count = expected;
    }

    private void compare(double newRate, double expected) {
        if (local <= 0 || count <= 0 || expected <= 0) {
            return;
        }
        var chance = 1 / count + 1 / expected;
        var difference = (newRate - rate) / local;
        var square = Math.min(CAP, difference * difference / (chance + 2 * relative));
        var told = 2 * relative / (chance + 2 * relative);
        var gain = Math.max(SLOWEST, 2.0 / (seen++ + 20));
        relative = Math.clamp(relative * Math.exp(gain * told * (square - CAPPED_MEAN)), LEAST, MOST);
    }
}
