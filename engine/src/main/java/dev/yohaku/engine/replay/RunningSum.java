package dev.yohaku.engine.replay;

/**
 * Running sums of doubles, each held in two: the rounded sum and what rounding lost. Whole counts are exact, and fractions come
 * out as if each window had been summed alone.
 *
 * <p>The lost part is Knuth's two-sum, exact for any pair of doubles: The Art of Computer Programming, volume 2, section 4.2.2.
 */
final class RunningSum {
    private final double[] sum;
    private final double[] lost;

    RunningSum(int size) {
        sum = new double[size + 1];
        lost = new double[size + 1];
    }

    void put(int at, double value) {
        sum[at + 1] = value;
    }

    /** Turns the values that were put into running sums; once, after the last. */
    void run() {
        for (var i = 1; i < sum.length; i++) {
            var before = sum[i - 1];
            var value = sum[i];
            var rounded = before + value;
            var part = rounded - before;
            lost[i] = lost[i - 1] + ((before - (rounded - part)) + (value - part));
            sum[i] = rounded;
        }
    }

    /** The sum of the values at {@code from} to {@code to}, exclusive. */
    double between(int from, int to) {
        return (sum[to] - sum[from]) + (lost[to] - lost[from]);
    }
}
