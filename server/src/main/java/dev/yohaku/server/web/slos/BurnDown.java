package dev.yohaku.server.web.slos;

import dev.yohaku.engine.objective.Budgets;
import dev.yohaku.engine.objective.Projection;
import dev.yohaku.engine.objective.Severity;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.chart.Axis;
import dev.yohaku.server.web.chart.Canvas;
import dev.yohaku.server.web.chart.Chart;
import dev.yohaku.server.web.chart.Point;
import dev.yohaku.server.web.chart.Table;
import dev.yohaku.server.web.chart.Thinning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What was left of a budget over its window, and where it goes if the last 72 hours continue. */
final class BurnDown {
    private static final int STEPS = 360;
    private static final int COLUMNS = 300;
    private static final Axis BUDGET = new Axis(-0.25, 1);

    private final SloPages.Subject subject;
    private final ObjectiveStatus status;
    private final Page page;
    private final MinuteRange window;
    private final List<MinuteRange> gaps;
    private final long step;
    private final long end;

    private BurnDown(SloPages.Subject subject, List<MinuteRange> gaps) {
        this.subject = subject;
        this.status = subject.status();
        this.page = subject.page();
        this.window = status.budget().window();
        this.step = Math.max(1, window.minutes() / STEPS);
        this.gaps = gaps.stream().filter(gap -> gap.minutes() >= step).toList();
        this.end = window.to() + ahead(window, status.projection());
    }

    static Chart of(SloPages.Subject subject, List<MinuteRange> gaps) {
        return new BurnDown(subject, gaps).chart();
    }

    /** A third of the window, and past the day on which the budget runs out; nothing where nothing can be projected. */
    private static long ahead(MinuteRange window, Optional<Projection> projection) {
        if (projection.isEmpty()) {
            return window.minutes() / 40;
        }
        var usual = window.minutes() / 3;
        var out = projection.get().runsOut();
        return out.isEmpty()
                ? usual
                : Math.min(window.minutes(), Math.max(usual, (out.getAsLong() - window.to()) * 13 / 10));
    }

    private Chart chart() {
        var points = points();
        var canvas = new Canvas(new Axis((double) window.from(), (double) end), BUDGET);
        rungs(canvas);
        alerts(canvas);
        var marks = subject.marks().within(window.start(), EpochMinute.start(end));
        var drawn = Thinning.thin(points, COLUMNS, 0);
        canvas.area(drawn, 0, "");
        marks.draw(canvas, (double) (end - window.from()), at -> (double) EpochMinute.of(at));
        canvas.line(drawn, "");
        gaps.forEach(gap -> canvas.gap((double) Math.max(gap.from(), window.from()), (double) gap.to()));
        var now = (double) window.to();
        canvas.level(0, "s-zero").upright(now, "s-at").label(now, 1, page.t("web.slo.now"), "above");
        status.projection().ifPresent(projection -> project(projection, canvas));
        status.budget().remaining().ifPresent(left -> canvas.dot(now, left, States.css(status.state())));
        ticks(canvas);
        var chart = new Chart(
                page.t("web.slo.burn.title"),
                "",
                says(points),
                canvas.plot("", 220, 10),
                table(points, canvas),
                keys());
        return marks.tell(chart, page);
    }

    private List<Point> points() {
        var from = Math.min(window.to(), status.budget().sinceMinute());
        return Budgets.path(subject.history(), status.budget(), new MinuteRange(from, window.to()), step).stream()
                .map(p -> new Point(
                        p.minute(),
                        inGap(p.minute()) ? Double.NaN : p.remaining().orElse(Double.NaN)))
                .toList();
    }

    private boolean inGap(long minute) {
        return gaps.stream().anyMatch(gap -> gap.from() < minute && minute <= gap.to());
    }

    private void rungs(Canvas canvas) {
        for (var share : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            canvas.rung(share, page.words().percent(share, 0));
        }
    }

    private void alerts(Canvas canvas) {
        subject.alerts().stream()
                .filter(alert -> alert.severity() == Severity.PAGE)
                .forEach(alert -> {
                    var from = Math.max(window.from(), EpochMinute.of(alert.start()));
                    var to = alert.end().map(EpochMinute::of).orElse(window.to());
                    canvas.rect((double) from, (double) Math.max(to, from + step), BUDGET.from(), 1, "s-band")
                            .alert((double) from, "");
                });
    }

    private void project(Projection projection, Canvas canvas) {
        var seen = projection.path().stream().filter(p -> p.minute() <= end).toList();
        canvas.band(line(seen, Projection.Point::low), line(seen, Projection.Point::high), "d3");
        canvas.line(line(seen, Projection.Point::remaining), "d3 dash");
        projection.runsOut().ifPresent(minute -> {
            if (minute > window.to() && minute <= end) {
                var day = page.words().day(EpochMinute.start(minute));
                canvas.dot((double) minute, 0, "hollow")
                        .label((double) minute, 0.1, page.t("web.slo.burn.spent", "date", day), "after d3 wide");
            }
        });
    }

    private static List<Point> line(List<Projection.Point> path, ToDoubleFunction<Projection.Point> value) {
        return path.stream()
                .map(p -> new Point((double) p.minute(), value.applyAsDouble(p)))
                .toList();
    }

    private void ticks(Canvas canvas) {
        for (var i = 0; i <= 4; i++) {
            tick(canvas, window.from() + window.minutes() * i / 4);
        }
        if (end - window.to() > window.minutes() / 5) {
            tick(canvas, end);
        }
    }

    private void tick(Canvas canvas, long minute) {
        canvas.tick((double) minute, page.words().day(EpochMinute.start(minute)));
    }

    private String says(List<Point> points) {
        var known = points.stream().filter(p -> !Double.isNaN(p.y())).toList();
        if (known.isEmpty()) {
            return page.t("web.slo.burn.none");
        }
        var words = page.words();
        return page.t(
                "web.slo.burn.says",
                "since",
                words.day(EpochMinute.start((long) known.getFirst().x())),
                "first",
                words.left(known.getFirst().y()),
                "last",
                words.left(known.getLast().y()));
    }

    private Table table(List<Point> points, Canvas canvas) {
        var rows = new ArrayList<Table.Row>();
        for (var i = points.size() - 1; i >= 0; i -= 2) {
            rows.add(row(points.get(i), canvas));
        }
        return new Table(List.of(page.t("web.slo.time"), page.t("web.slo.left")), rows.reversed());
    }

    private Table.Row row(Point point, Canvas canvas) {
        var at = Instant.ofEpochSecond(60 * (long) point.x());
        var left =
                Double.isNaN(point.y()) ? page.t("web.unknown") : page.words().percent(point.y(), 1);
        return new Table.Row(canvas.percent(point.x()), List.of(page.words().moment(at), left));
    }

    private List<Chart.Key> keys() {
        var keys = new ArrayList<Chart.Key>();
        keys.add(new Chart.Key("measured", page.t("web.slo.key.measured")));
        if (status.projection().isPresent()) {
            keys.add(new Chart.Key("projected", page.t("web.slo.key.projected")));
        }
        if (!gaps.isEmpty()) {
            keys.add(new Chart.Key("missing", page.t("web.slo.key.missing")));
        }
        if (subject.alerts().stream().anyMatch(alert -> alert.severity() == Severity.PAGE)) {
            keys.add(new Chart.Key(
                    "alerted", page.t(Policies.silent(status) ? "web.slo.key.would" : "web.slo.key.alerted")));
        }
        return keys;
    }
}
