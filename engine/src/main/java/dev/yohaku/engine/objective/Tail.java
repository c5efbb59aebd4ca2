package dev.yohaku.engine.objective;

import dev.yohaku.engine.chance.Binomial;
import dev.yohaku.engine.sli.Counts;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The chance of at least {@code failures} among {@code events} when each fails with the chance {@code threshold}. */
record Tail(long failures, long events, Ratio threshold, double chance) {
    /** Nearer to alpha than this, relative to it, the double is not trusted. */
    private static final double NEAR = 1e-9;

    /** Up to here, a sum of whole numbers settles what the double cannot. */
    private static final int FEW = 1000;

    static Tail of(long failures, long events, Ratio threshold) {
        var chance = Binomial.atLeast(
                (double) failures,
                (double) events,
                threshold.doubleValue(),
                complement(threshold).doubleValue());
        return new Tail(failures, events, threshold, chance);
    }

    /** Whether both counts are whole numbers that a double holds exactly. */
    static boolean whole(Counts counts) {
        return counts.total() < 0x1p53
                && Math.rint(counts.total()) == counts.total()
                && Math.rint(counts.good()) == counts.good();
    }

    /** Whether the chance is strictly below alpha. */
    boolean below(BigDecimal alpha) {
        var bound = alpha.doubleValue();
        if (events <= FEW && Math.abs(chance - bound) < NEAR * bound) {
            return exactlyBelow(Ratio.of(alpha));
        }
        return chance < bound;
    }

    /** The same comparison in whole numbers: Σ C(n, i) aⁱ (b − a)ⁿ⁻ⁱ against alpha × bⁿ, for a threshold of a ÷ b. */
    private boolean exactlyBelow(Ratio alpha) {
        var n = (int) events;
        var good = complement(threshold).numerator();
        var sum = BigInteger.ZERO;
        var choose = BigInteger.ONE;
        for (var i = n; i >= failures; i--) {
            sum = sum.add(choose.multiply(threshold.numerator().pow(i)).multiply(good.pow(n - i)));
            choose = choose.multiply(BigInteger.valueOf(i)).divide(BigInteger.valueOf(n - i + 1L));
        }
        var all = threshold.denominator().pow(n);
        return new Ratio(sum, all).compareTo(alpha) < 0;
    }

    /** 1 − threshold over the same denominator; both are in lowest terms together. */
    private static Ratio complement(Ratio threshold) {
        return new Ratio(threshold.denominator().subtract(threshold.numerator()), threshold.denominator());
    }
}
