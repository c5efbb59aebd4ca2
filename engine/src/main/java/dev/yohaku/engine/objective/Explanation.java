package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.sli.Spend;
import dev.yohaku.engine.time.MinuteRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Where the number of a budget comes from.
 *
 * @param generation of the SLI's definition: what was counted
 * @param gaps unobserved time since the SLI's first observation, as maximal ranges of minutes, oldest first
 * @param spans events counted somewhere in a gap, by ascending end
 * @param spenders label values with bad events, the largest first
 */
public record Explanation(
        BudgetReport budget,
        int generation,
        Formula formula,
        Minutes minutes,
        List<MinuteRange> gaps,
        List<Span> spans,
        List<Spend> spenders) {
    public Explanation {
        gaps = List.copyOf(gaps);
        spans = List.copyOf(spans);
        spenders = List.copyOf(spenders);
    }

    /** remaining = 1 − (bad ÷ total) ÷ (1 − target) = (allowed − bad) ÷ allowed; all but the last exact. */
    public record Formula(
            BigDecimal target,
            BigDecimal share,
            BigDecimal good,
            BigDecimal total,
            BigDecimal bad,
            BigDecimal allowed,
            OptionalDouble remaining) {}

    /**
     * The minutes since the later of the window's start and the SLI's first observation.
     *
     * @param whole observed for all of their 60 seconds
     * @param part observed for some of them
     * @param none not observed at all
     */
    public record Minutes(long whole, long part, long none) {}

    /** Explains a budget that was read from the same history. */
    public static Explanation of(SliceHistory history, BudgetReport budget, int generation) {
        var walk = new ObservationWalk(
                new MinuteRange(budget.sinceMinute(), budget.window().to()));
        history.forEach(walk.range(), walk::accept);
        return new Explanation(
                budget,
                generation,
                formula(budget),
                walk.minutes(),
                walk.gaps(),
                budget.spans(),
                history.spends(budget.window()));
    }

    private static Formula formula(BudgetReport budget) {
        var good = new BigDecimal(budget.counts().good());
        var total = new BigDecimal(budget.counts().total());
        return new Formula(
                budget.target().ratio(),
                budget.target().budget(),
                good,
                total,
                total.subtract(good),
                budget.allowedBad(),
                budget.remaining());
    }
}
