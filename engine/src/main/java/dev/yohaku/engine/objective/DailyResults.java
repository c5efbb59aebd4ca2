package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.MinuteRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The days that a budget's window touches, oldest first, each cut to the window. */
public record DailyResults(List<Day> days) {
    public DailyResults {
        days = List.copyOf(days);
    }

    /**
     * One calendar day in the zone asked for.
     *
     * @param range the part of the day that lies in the window
     * @param counts events of the day; a span counts on the day in which it ends
     * @param errorRatio bad ÷ total; empty without events
     * @param coverage observed share since the SLI's first observation; empty before it
     * @param budgetShare the share of the window's whole budget that this day spent; empty when the window has no events
     */
    public record Day(
            LocalDate date,
            MinuteRange range,
            Counts counts,
            OptionalDouble errorRatio,
            OptionalDouble coverage,
            OptionalDouble budgetShare) {}

    /** The counts of the days add up to those of the budget. */
    public static DailyResults of(SliceHistory history, BudgetReport budget, ZoneId zone) {
        var days = new ArrayList<Day>();
        var from = budget.window().from();
        while (from < budget.window().to()) {
            var date = budget.window()
                    .start()
                    .plusSeconds(60 * (from - budget.window().from()))
                    .atZone(zone)
                    .toLocalDate();
            var next = Math.floorDiv(date.plusDays(1).atStartOfDay(zone).toEpochSecond(), 60);
            var range = new MinuteRange(from, Math.min(next, budget.window().to()));
            days.add(day(history, budget, date, range));
            from = range.to();
        }
        return new DailyResults(days);
    }

    private static Day day(SliceHistory history, BudgetReport budget, LocalDate date, MinuteRange range) {
        var counts = history.sum(range);
        for (var span : budget.spans()) {
            if (range.contains(span.range().to() - 1)) {
                counts = new Counts(
                        counts.good() + span.good(), counts.total() + span.total(), counts.observedSeconds());
            }
        }
        var observable = Windows.observableSeconds(range, budget.firstMinute().orElse(range.to()));
        var coverage = Windows.coverage(counts.observedSeconds(), observable);
        var allowed = budget.allowedBad().doubleValue();
        var share = allowed > 0 ? OptionalDouble.of(counts.bad() / allowed) : OptionalDouble.empty();
        return new Day(date, range, counts, Windows.errorRatio(counts), coverage, share);
    }
}
