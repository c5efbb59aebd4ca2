package dev.yohaku.server.actions;

import dev.yohaku.server.actions.Effect.Shift;
import dev.yohaku.server.actions.Expected.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Four weeks against four weeks. Pure.
 *
 * <p>A level has moved when each of the four weeks after lies on the same side of each of the four before. Where nothing changed, that comes by
 * chance in 2 of the 70 ways to deal eight weeks into two hands of four (the exact test of Wilcoxon, Mann and Whitney, two-sided, p = 0.029). The
 * least and the greatest of the sixteen differences are its interval, at 97 %. Whole weeks are compared, not days: days follow the rhythm of the
 * week and each other, so that a test which took 28 days for 28 witnesses would find far too much. A single wild day can hold a claim back; it
 * cannot make one. With four against four, every permutation test claims in just these cases, those of {@code dev.yohaku.engine.compare} too; its
 * ratios need levels above zero, though, and these may be anything.
 */
final class WeeklyShift {
    static final int WEEKS = 4;
    static final int DAYS = 7 * WEEKS;
    private static final int LEAST_DAYS = 4;

    /** A smaller share of the level before does not matter. */
    private static final double MATTERS = 0.1;

    private WeeklyShift() {}

    /** How far it moved; empty unless each week was measured on four days at least. Both have a value for each of 28 days, NaN for none. */
    static Optional<Shift> of(List<Double> before, List<Double> after) {
        var first = weeks(before);
        var second = weeks(after);
        if (first.size() < WEEKS || second.size() < WEEKS) {
            return Optional.empty();
        }
        return Optional.of(new Shift(
                mean(first),
                mean(second),
                Collections.min(second) - Collections.max(first),
                Collections.max(second) - Collections.min(first)));
    }

    static EffectOutcome judge(Shift shift, Direction better) {
        return switch (better) {
            case UP -> judge(shift.low(), shift.high(), MATTERS * Math.abs(shift.before()));
            case DOWN -> judge(-shift.high(), -shift.low(), MATTERS * Math.abs(shift.before()));
        };
    }

    /** @param low least gain, {@code high} the greatest, {@code matters} the least that would matter */
    private static EffectOutcome judge(double low, double high, double matters) {
        if (low > 0) {
            return EffectOutcome.MOVED;
        }
        if (high < 0) {
            return EffectOutcome.WORSE;
        }
        return high <= matters ? EffectOutcome.DID_NOT : EffectOutcome.CANNOT_TELL;
    }

    private static List<Double> weeks(List<Double> daily) {
        if (daily.size() != DAYS) {
            return List.of();
        }
        var weeks = new ArrayList<Double>();
        for (var from = 0; from < DAYS; from += 7) {
            var days = daily.subList(from, from + 7).stream()
                    .filter(Double::isFinite)
                    .toList();
            if (days.size() >= LEAST_DAYS) {
                weeks.add(mean(days));
            }
        }
        return weeks;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }
}
