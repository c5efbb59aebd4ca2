package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.MinuteRange;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Reads error budgets by occurrences: good ÷ total events over a rolling window of whole minutes. */
public final class Budgets {
    private Budgets() {}

    /**
     * The budget over the last {@code window} before a minute.
     *
     * @param window whole minutes, from 1 minute to 366 days
     * @param nowMinute exclusive: the first minute that is not closed yet
     */
    public static BudgetReport over(SliceHistory history, Target target, Duration window, long nowMinute) {
        var range = new MinuteRange(nowMinute - Windows.minutes(window), nowMinute);
        var spans = history.spans(range);
        var counts = Windows.withSpans(history.sum(range), spans, range, Long.MAX_VALUE);
        var first = history.firstMinute();
        var observable = Windows.observableSeconds(range, first.orElse(nowMinute));
        return new BudgetReport(
                target,
                range,
                counts,
                spans,
                Windows.errorRatio(counts),
                allowedBad(target, counts),
                remaining(target, counts),
                Windows.coverage(counts.observedSeconds(), observable),
                counts.observedSeconds() / 60,
                first,
                first.isPresent() && first.getAsLong() <= range.from());
    }

    /** What was left at a minute; {@code remaining} is empty while the window held no events. */
    public record Point(long minute, OptionalDouble remaining) {}

    /** The rolling budget at every {@code stepMinutes} from the start of a range to its end, both included: the burn-down. */
    public static List<Point> path(SliceHistory history, BudgetReport shape, MinuteRange range, long stepMinutes) {
        var points = new ArrayList<Point>();
        for (var minute = range.from(); minute < range.to(); minute += stepMinutes) {
            points.add(point(history, shape, minute));
        }
        points.add(point(history, shape, range.to()));
        return points;
    }

    private static Point point(SliceHistory history, BudgetReport shape, long minute) {
        return new Point(
                minute, over(history, shape.target(), shape.length(), minute).remaining());
    }

    static BigDecimal allowedBad(Target target, Counts counts) {
        return target.budget().multiply(new BigDecimal(counts.total()));
    }

    /** Rounded once, after exact arithmetic, so its sign and its zero are exact. */
    static OptionalDouble remaining(Target target, Counts counts) {
        if (!(counts.total() > 0)) {
            return OptionalDouble.empty();
        }
        var allowed = allowedBad(target, counts);
        var left = allowed.subtract(new BigDecimal(counts.total())).add(new BigDecimal(counts.good()));
        return OptionalDouble.of(left.divide(allowed, MathContext.DECIMAL128).doubleValue());
    }
}
