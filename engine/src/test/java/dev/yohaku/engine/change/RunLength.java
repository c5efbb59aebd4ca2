package dev.yohaku.engine.change;

import java.util.function.IntFunction;

/**
 * How often noise alone is confirmed: {@code RunLength SERIES}. Watches so many quiet series of 13 weeks at falling thresholds and prints changes
 * for a week and series. See bench/changes.sh.
 */
public final class RunLength {
    private static final int QUARTER = 13 * Drawn.WEEK;
    private static final int TOLD_WEEKS = 10;

    private RunLength() {}

    /** Measures and prints. */
    public static void main(String[] arguments) {
        var count = Integer.parseInt(arguments[0]);
        for (var needed = 4; needed <= 12; needed += 2) {
            System.out.printf(
                    "log ratio %2d: share %.5f, thin share %.5f, count %.5f, level %.5f a week%n",
                    needed,
                    rate(count, needed, i -> Drawn.share("x", i, QUARTER, 5000, h -> 0.001)),
                    rate(count, needed, i -> Drawn.share("x", i, QUARTER, 100, h -> 0.002)),
                    rate(count, needed, i -> Drawn.count("x", i, QUARTER, 100, h -> 1)),
                    rate(count, needed, i -> Drawn.level("x", i, QUARTER, h -> 50)));
        }
    }

    private static double rate(int count, double needed, IntFunction<Watched> quiet) {
        var changes = 0;
        for (var i = 0; i < count; i++) {
            var series = quiet.apply(i);
            var watching = Watching.of(series, Drawn.PLAIN, Sensitivities.none());
            watching.require(needed);
            for (var p = 0; p < QUARTER; p++) {
                watching.add(series.values().at(p), series.weights().at(p));
            }
            changes += watching.count();
        }
        return (double) changes / count / TOLD_WEEKS;
    }
}
