package dev.yohaku.server.reviews;

import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.sli.Spend;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.State;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What a review asks of one objective's week.
 *
 * @param week events of the week
 * @param lost points by which its budget shrank in the week, negative when it grew; empty without an earlier week
 * @param daysLeft until the budget is spent at the present pace; 0 when it is spent, empty when it does not run out within its window
 */
record BudgetFigures(ObjectiveStatus status, Counts week, OptionalDouble lost, OptionalDouble daysLeft) {
    private static final int MOST_SPENDERS = 3;

    /** What costs users most first: spent (the furthest over first), running out soonest, without data, most used. */
    static final Comparator<BudgetFigures> BY_EFFECT = Comparator.comparingInt(BudgetFigures::rank)
            .thenComparingDouble(
                    figures -> figures.rank() == 1 ? figures.daysLeft().orElse(Double.MAX_VALUE) : 0)
            .thenComparingDouble(
                    figures -> figures.status().budget().remaining().orElse(Double.MAX_VALUE))
            .thenComparing(figures -> figures.status().objective().id());

    static BudgetFigures of(ObjectiveStatus status, SliceHistory history, ReviewWeek week) {
        return new BudgetFigures(status, history.sum(range(week)), lost(status), daysLeft(status));
    }

    private int rank() {
        return switch (status.state()) {
            case OUT -> 0;
            case WATCH, OK -> daysLeft.isPresent() ? 1 : 3;
            case NONE -> 2;
        };
    }

    private static OptionalDouble lost(ObjectiveStatus status) {
        var now = status.budget().remaining();
        var then = status.weekAgo();
        return then.isPresent() && now.isPresent()
                ? OptionalDouble.of(100 * (then.getAsDouble() - now.getAsDouble()))
                : OptionalDouble.empty();
    }

    private static OptionalDouble daysLeft(ObjectiveStatus status) {
        if (status.state() == State.OUT) {
            return OptionalDouble.of(0);
        }
        return status.projection().stream()
                .filter(projection -> projection.runsOut().isPresent())
                .mapToDouble(projection -> (double) (projection.runsOut().getAsLong() - projection.fromMinute()))
                .map(minutes -> minutes / Duration.ofDays(1).toMinutes())
                .findFirst();
    }

    Map<String, String> facts() {
        var budget = status.budget();
        var facts = new LinkedHashMap<String, String>();
        facts.put("state", status.state().name().toLowerCase(Locale.ROOT));
        facts.put("service", status.objective().service());
        facts.put("target", status.objective().target().toPlainString());
        facts.put("windowDays", Long.toString(status.objective().window().toDays()));
        facts.put("good", Double.toString(budget.counts().good()));
        facts.put("total", Double.toString(budget.counts().total()));
        facts.put("weekGood", Double.toString(week.good()));
        facts.put("weekTotal", Double.toString(week.total()));
        facts.put("coverage", Double.toString(budget.coverage().orElse(0)));
        var allowed = budget.allowedBad().doubleValue();
        if (allowed > 0) {
            facts.put("spentThisWeek", Double.toString(week.bad() / allowed));
        }
        daysLeft.ifPresent(days -> facts.put("daysLeft", Double.toString(Math.round(10 * days) / 10.0)));
        return facts;
    }

    /** The label values with the most failures of the week, at most three; labels that have but one value tell nothing. */
    static List<Spend> spenders(SliceHistory history, ReviewWeek week) {
        var spends = history.spends(range(week));
        var values = spends.stream().collect(Collectors.groupingBy(Spend::label, Collectors.counting()));
        return spends.stream()
                .filter(spend -> spend.bad() > 0 && values.getOrDefault(spend.label(), 0L) > 1)
                .limit(MOST_SPENDERS)
                .toList();
    }

    private static MinuteRange range(ReviewWeek week) {
        return MinuteRange.covering(week.from(), week.to());
    }
}
