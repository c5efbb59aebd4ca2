package dev.yohaku.server.web.slos;

import dev.yohaku.engine.objective.Budgets;
import dev.yohaku.engine.objective.DailyResults;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.calendar.Marks;
import dev.yohaku.server.web.chart.Axis;
import dev.yohaku.server.web.chart.Canvas;
import dev.yohaku.server.web.chart.Chart;
import dev.yohaku.server.web.chart.Point;
import dev.yohaku.server.web.chart.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The result of each of the last 56 days, hung from or standing on the target. */
final class Daily {
    static final Duration SHOWN = Duration.ofDays(56);
    /** The worst days beyond the axis carry their value; more would lie over each other. */
    private static final int LABELLED = 3;

    private final Page page;
    private final BigDecimal target;
    private final List<DailyResults.Day> days;
    private final BigDecimal lowest;
    private final double unobservedBefore;
    private final Marks marks;

    private Daily(SloPages.Subject subject) {
        this.page = subject.page();
        this.target = subject.status().objective().target();
        var budget = subject.status().budget();
        var shown = Budgets.over(
                subject.history(), budget.target(), SHOWN, budget.window().to());
        var all = DailyResults.of(subject.history(), shown, page.zone()).days();
        this.days = all.subList(all.size() - (int) SHOWN.toDays(), all.size());
        this.lowest = target.subtract(budget.target().budget().multiply(BigDecimal.TWO))
                .max(BigDecimal.ZERO);
        this.marks = subject.marks()
                .within(
                        EpochMinute.start(days.getFirst().range().from()),
                        EpochMinute.start(days.getLast().range().to()));
        this.unobservedBefore = budget.firstMinute().orElse(shown.window().to());
    }

    static Chart of(SloPages.Subject subject) {
        return new Daily(subject).chart();
    }

    private Chart chart() {
        var goal = target.doubleValue();
        var canvas = new Canvas(new Axis(0, days.size()), new Axis(lowest.doubleValue(), 1));
        rung(canvas, lowest);
        rung(canvas, target);
        rung(canvas, BigDecimal.ONE);
        marks.draw(canvas, days.size(), this::place);
        canvas.level(goal, "s-target");
        canvas.label(
                days.size(),
                goal,
                page.t("web.slo.target", "target", page.words().target(target)),
                "after");
        for (var i = 0; i < days.size(); i++) {
            draw(canvas, i);
        }
        labels(canvas);
        for (var i = 0; i < days.size() - 7; i += 14) {
            canvas.tick(i + 0.5, page.words().day(days.get(i).date()));
        }
        canvas.tick(days.size(), page.words().day(days.getLast().date()));
        var chart = new Chart(
                page.t("web.slo.daily.title", "n", SHOWN.toDays()),
                page.t("web.slo.daily.note", "from", page.words().target(lowest)),
                says(),
                canvas.plot("", 150, 84),
                table(canvas),
                List.of());
        return marks.tell(chart, page);
    }

    /** Where a time lies, in days from the left; beyond the ends when it is on none of them. */
    private double place(Instant at) {
        var minute = EpochMinute.of(at);
        for (var i = 0; i < days.size(); i++) {
            var day = days.get(i).range();
            if (minute < day.to()) {
                return i + (double) (minute - day.from()) / day.minutes();
            }
        }
        return days.size() + 1.0;
    }

    private void rung(Canvas canvas, BigDecimal value) {
        canvas.rung(value.doubleValue(), page.words().target(value));
    }

    private void draw(Canvas canvas, int i) {
        var day = days.get(i);
        var goal = target.doubleValue();
        if (day.errorRatio().isPresent()) {
            var value = good(day);
            var css = value < goal ? "out" : "ok";
            canvas.line(List.of(new Point(i + 0.5, value), new Point(i + 0.5, goal)), css + " thin");
            canvas.dot(i + 0.5, value, value < goal ? "small out" : "small");
        } else if (day.range().to() > unobservedBefore && day.coverage().orElse(0) == 0) {
            canvas.gap(i, i + 1);
        }
    }

    private void labels(Canvas canvas) {
        days.stream()
                .filter(day -> day.errorRatio().isPresent() && good(day) < lowest.doubleValue())
                .sorted(Comparator.comparingDouble(Daily::good))
                .limit(LABELLED)
                .forEach(day -> canvas.label(days.indexOf(day) + 0.5, lowest.doubleValue(), result(day), "after out"));
    }

    private static double good(DailyResults.Day day) {
        return 1 - day.errorRatio().orElse(0);
    }

    private String result(DailyResults.Day day) {
        return page.words().result(good(day), target);
    }

    private String says() {
        var known = days.stream().filter(day -> day.errorRatio().isPresent()).toList();
        if (known.isEmpty()) {
            return page.t("web.slo.daily.none");
        }
        var missed =
                known.stream().filter(day -> good(day) < target.doubleValue()).count();
        var worst = known.stream().min(Comparator.comparingDouble(Daily::good)).orElseThrow();
        return page.t(
                missed == 0 ? "web.slo.daily.says.kept" : "web.slo.daily.says",
                "days",
                known.size(),
                "missed",
                missed,
                "date",
                page.words().date(worst.date()),
                "worst",
                result(worst));
    }

    private Table table(Canvas canvas) {
        var rows = new ArrayList<Table.Row>();
        for (var i = 0; i < days.size(); i++) {
            rows.add(row(days.get(i), canvas.percent(i + 0.5)));
        }
        var headers = List.of(
                page.t("web.slo.day"),
                page.t("web.slo.daily.result"),
                page.t("web.slo.daily.failures"),
                page.t("web.coverage"));
        return new Table(headers, rows);
    }

    private Table.Row row(DailyResults.Day day, String place) {
        var words = page.words();
        var known = day.errorRatio().isPresent();
        return new Table.Row(
                place,
                List.of(
                        words.date(day.date()),
                        known ? result(day) : page.t("web.unknown"),
                        known
                                ? page.t(
                                        "web.slo.daily.of",
                                        "bad",
                                        words.number(day.counts().bad()),
                                        "total",
                                        words.number(day.counts().total()))
                                : "—",
                        day.coverage().isPresent()
                                ? words.coverage(day.coverage().getAsDouble())
                                : "—"));
    }
}
