package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.Counts;
import java.math.BigDecimal;

/** The upper tail of a binomial distribution: the chance of at least {@code failures} among {@code events}. */
record Tail(long failures, long events, Ratio threshold, double chance) {
    static Tail of(long failures, long events, Ratio threshold) {
        return new Tail(failures, events, threshold, Binomial.atLeast(failures, events, threshold.doubleValue()));
    }

    /** Whether both counts are whole numbers that a double holds exactly. */
    static boolean whole(Counts counts) {
        return counts.total() < 0x1p53 && Math.rint(counts.total()) == counts.total() && Math.rint(counts.good()) == counts.good();
    }

    /** Whether the chance is strictly below alpha. */
    boolean below(BigDecimal alpha) {
        return chance < alpha.doubleValue();
    }
}
