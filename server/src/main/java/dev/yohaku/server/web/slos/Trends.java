package dev.yohaku.server.web.slos;

import dev.yohaku.engine.objective.Budgets;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.indicators.Indicator;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Statuses;
import dev.yohaku.server.web.chart.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What was left of each budget over its last window, thinned to what a table row can show. Kept for ten minutes of data, since a row
 * shows steps of hours. Thread-safe.
 */
@Component
class Trends {
    private static final int POINTS = 64;
    private static final long KEPT_MINUTES = 10;

    private final Function<Indicator, SliceHistory> histories;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    @Autowired
    Trends(Statuses statuses) {
        this(statuses::history);
    }

    Trends(Function<Indicator, SliceHistory> histories) {
        this.histories = histories;
    }

    /** What a line was drawn from; another target, generation, first minute, ten minutes more or an hour filled in make another line. */
    private record Subject(
            BigDecimal target,
            long windowMinutes,
            int generation,
            OptionalLong first,
            long until,
            long observedHours) {}

    private record Kept(Subject subject, List<Point> points) {}

    /** Points by minute, oldest first; unknown before the first events. */
    List<Point> of(ObjectiveStatus status) {
        var subject = subject(status);
        return kept.compute(
                        status.objective().id(),
                        (id, old) -> old != null && old.subject().equals(subject)
                                ? old
                                : new Kept(subject, points(histories.apply(status.indicator()), status)))
                .points();
    }

    private static Subject subject(ObjectiveStatus status) {
        var budget = status.budget();
        return new Subject(
                status.objective().target(),
                budget.window().minutes(),
                status.indicator().generation(),
                budget.firstMinute(),
                budget.window().to() / KEPT_MINUTES,
                budget.observedMinutes() / 60);
    }

    private static List<Point> points(SliceHistory history, ObjectiveStatus status) {
        var window = status.budget().window();
        var first = Math.max(window.from(), status.budget().sinceMinute());
        var range = new MinuteRange(Math.min(first, window.to()), window.to());
        var step = Math.max(1, window.minutes() / POINTS);
        var path = Budgets.path(history, status.budget(), range, step).stream()
                .map(p -> new Point((double) p.minute(), p.remaining().orElse(Double.NaN)))
                .toList();
        return first > window.from() ? withStart(window.from(), path) : path;
    }

    /** The axis begins at the window's start, though the line begins later. */
    private static List<Point> withStart(long start, List<Point> path) {
        var all = new ArrayList<Point>(path.size() + 1);
        all.add(new Point((double) start, Double.NaN));
        all.addAll(path);
        return all;
    }
}
