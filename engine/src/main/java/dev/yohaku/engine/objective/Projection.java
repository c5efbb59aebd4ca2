package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.SliceHistory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a budget goes if the last 72 hours continue while older errors leave the window. It looks one window's length ahead, in
 * steps of an hour; minutes are empty where the budget does not run out within that.
 *
 * @param fromMinute the minute from which it looks ahead
 * @param runsOut when the budget is spent if the mean of the last 72 hours goes on; {@code fromMinute} when it is spent already
 * @param earliest the early end of the 80 % range: one in ten futures runs out before it
 * @param latest the late end of the 80 % range: nine in ten futures have run out by it; empty when fewer do
 * @param chance the share of futures that run out within the horizon
 * @param path what is left step by step for a chart, at most 61 points; starts at {@code fromMinute}
 */
public record Projection(
        long fromMinute,
        OptionalLong runsOut,
        OptionalLong earliest,
        OptionalLong latest,
        double chance,
        List<Point> path) {
    public Projection {
        path = List.copyOf(path);
    }

    /** What is left at a minute: if the mean continues, and the range that holds 80 % of futures. */
    public record Point(long minute, double remaining, double low, double high) {}

    /** Projects a budget; empty without events in its window or in the last 72 hours, or with less than 24 of those observed. */
    public static Optional<Projection> of(SliceHistory history, BudgetReport budget) {
        var recent = RecentHours.of(history, budget.window().to());
        return budget.hasEvents() && recent.suffice()
                ? Optional.of(new Futures(WindowAhead.of(history, budget), recent).project())
                : Optional.empty();
    }
}
