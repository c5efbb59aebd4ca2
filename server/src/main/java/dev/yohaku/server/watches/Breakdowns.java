package dev.yohaku.server.watches;

import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.indicators.Indicators;
import dev.yohaku.server.objectives.Objectives;
import dev.yohaku.server.objectives.Statuses;
import org.springframework.stereotype.Component;

/** Finds in which label values a difference lies. Thread-safe. */
@Component
public class Breakdowns {
    private final Objectives objectives;
    private final Indicators indicators;
    private final Statuses statuses;

    Breakdowns(Objectives objectives, Indicators indicators, Statuses statuses) {
        this.objectives = objectives;
        this.indicators = indicators;
        this.statuses = statuses;
    }

    /**
     * Compares the bad events of an objective in two times, rounded outward to whole hours; they need not be equally long. Takes at most some
     * seconds; empty when nothing is known by label.
     */
    public Breakdown of(String objectiveId, MinuteRange before, MinuteRange after) {
        return objectives
                .find(objectiveId)
                .map(objective -> indicators.the(objective.indicatorId()))
                .map(indicator -> recorded(statuses.history(indicator), before, after))
                .orElse(Breakdown.EMPTY);
    }

    /** From what was kept by label while counting. */
    private static Breakdown recorded(SliceHistory history, MinuteRange before, MinuteRange after) {
        var comparison = new Comparison(hours(before), hours(after));
        history.spends(before).forEach(s -> comparison.before(s.label(), s.value(), s.bad()));
        history.spends(after).forEach(s -> comparison.after(s.label(), s.value(), s.bad()));
        return comparison.breakdown();
    }

    private static double hours(MinuteRange range) {
        var hours = Math.ceilDiv(range.to(), Hours.HOUR) - Math.floorDiv(range.from(), Hours.HOUR);
        return (double) Math.max(1, hours);
    }
}
