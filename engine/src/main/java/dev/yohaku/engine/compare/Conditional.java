package dev.yohaku.engine.compare;

import dev.yohaku.engine.chance.Binomial;

/**
 * The exact comparison of two Poisson counts (J. Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from Poisson series",
 * Biometrika 31, 1940): given their sum, the later one is binomial, with odds of rate ratio × later ÷ earlier exposure. The ends of the interval are those odds
 * at which what was seen, or more of it, has a chance of 2.5 % (C. Clopper and E. Pearson, Biometrika 26, 1934).
 *
 * <p>Events out of a total (failures of requests) are taken as Poisson too. Where they are a large share of it, they vary less than that,
 * and fewer claims are made than could be.
 */
final class Conditional {
    /** Beyond e to this power, odds are 0 or infinite. */
    private static final double FURTHEST = 700;

    private static final int HALVINGS = 70;

    private Conditional() {}

    /** Whether not even all events in one of the periods would carry a claim. */
    static boolean tooFew(double events, double before, double after) {
        var rarer = 1 / (1 + Math.max(before, after) / Math.min(before, after));
        return 2 * Math.pow(rarer, events) >= Comparison.ALPHA;
    }

    static Estimate estimate(EventCount before, EventCount after) {
        var all = (double) before.events() + after.events();
        var odds = after.exposure() / before.exposure();
        var more = atLeast(after.events(), all, odds);
        var less = atLeast(before.events(), all, 1 / odds);
        var p = Math.clamp(2 * Math.min(more, less), Double.MIN_VALUE, 1);
        var lower = leastOdds(after.events(), all) / odds;
        var upper = 1 / leastOdds(before.events(), all) / odds;
        return new Estimate(after.rate() / before.rate(), new Interval(lower, upper), p);
    }

    private static double atLeast(long seen, double all, double odds) {
        return Binomial.atLeast((double) seen, all, odds / (1 + odds), 1 / (1 + odds));
    }

    /** The odds at which this many or more have a chance of 2.5 %; 0 for none. */
    private static double leastOdds(long seen, double all) {
        if (seen == 0) {
            return 0;
        }
        var low = -FURTHEST;
        var high = FURTHEST;
        for (var step = 0; step < HALVINGS; step++) {
            var middle = (low + high) / 2;
            if (atLeast(seen, all, Math.exp(middle)) < Comparison.ALPHA / 2) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(high);
    }
}
