package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.MinuteRange;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How fast a window spends the budget: 1 spends all of it in exactly the objective's window.
 *
 * @param counts events of the window, spans that count included
 * @param coverage observed share since the SLI's first observation; empty before it
 * @param rate error ratio ÷ (1 − target); empty without events
 */
public record BurnRate(MinuteRange window, Counts counts, OptionalDouble coverage, OptionalDouble rate) {
    /** The burn rate over the last {@code window} before a minute, for people to read; spans within it count. */
    public static BurnRate over(SliceHistory history, Target target, Duration window, long nowMinute) {
        var report = Budgets.over(history, target, window, nowMinute);
        return of(
                report.window(),
                report.counts(),
                report.coverage(),
                target.budget().doubleValue());
    }

    static BurnRate of(MinuteRange window, Counts counts, OptionalDouble coverage, double budget) {
        var rate =
                counts.total() > 0 ? OptionalDouble.of(counts.bad() / counts.total() / budget) : OptionalDouble.empty();
        return new BurnRate(window, counts, coverage, rate);
    }

    public boolean hasEvents() {
        return counts.total() > 0;
    }
}
