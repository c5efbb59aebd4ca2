package dev.yohaku.server.web.reviews;

import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.Plot;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.chart.Axis;
import dev.yohaku.server.web.chart.Canvas;
import dev.yohaku.server.web.chart.Chart;
import dev.yohaku.server.web.chart.Point;
import dev.yohaku.server.web.chart.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Draws what a figure was up to the end of an edition's week, and the limit it is held against. */
final class FrozenChart {
    private static final int HEIGHT = 150;
    private static final int RIGHT = 72;
    private static final int TICKS = 5;

    private FrozenChart() {}

    static Chart of(Item item, Plot plot, Page page) {
        var steps = plot.values().size();
        var mark = plot.mark();
        var highest = plot.values().stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        var top = Math.max(highest, mark == null ? 0 : mark) * 1.1 + 1e-9;
        var canvas = new Canvas(new Axis(0, Math.max(1, steps)), new Axis(0, top));
        canvas.rung(0, "0").rung(top / 2.2, page.words().number(top / 2.2));
        canvas.line(points(plot), "");
        if (mark != null) {
            canvas.rung(mark, page.words().number(mark)).level(mark, "s-limit");
            canvas.label(
                    steps,
                    mark,
                    page.t("capacity.fan.limit", "limit", page.words().number(mark)),
                    "after out");
        }
        var step = Math.max(1, steps / TICKS);
        for (var at = 0; at < steps; at += step) {
            canvas.tick(at, page.words().day(at(plot, at)));
        }
        return new Chart(
                item.name().in(page.locale()),
                page.t("reviews.plot.frozen"),
                item.sentence().in(page.locale()),
                canvas.plot("", HEIGHT, RIGHT),
                table(plot, canvas, page),
                List.of());
    }

    private static List<Point> points(Plot plot) {
        var points = new ArrayList<Point>();
        for (var i = 0; i < plot.values().size(); i++) {
            var value = plot.values().get(i);
            points.add(new Point(i + 0.5, value == null ? Double.NaN : value));
        }
        return points;
    }

    private static Table table(Plot plot, Canvas canvas, Page page) {
        var rows = new ArrayList<Table.Row>();
        for (var i = 0; i < plot.values().size(); i++) {
            var value = plot.values().get(i);
            rows.add(new Table.Row(
                    canvas.percent(i + 0.5),
                    List.of(
                            page.words().date(at(plot, i)),
                            value == null ? "—" : page.words().number(value))));
        }
        return new Table(List.of(page.t("reviews.plot.day"), page.t("reviews.plot.value")), rows);
    }

    private static Instant at(Plot plot, int step) {
        return plot.from().plus(Duration.ofMinutes(plot.stepMinutes() * step));
    }
}
