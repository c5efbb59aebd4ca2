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

/** Draws what moved: eight weeks of daily failure shares, the allowed share, and the week of the edition. */
final class MovementChart {
    private static final int HEIGHT = 130;
    private static final int DAYS_IN_WEEK = 7;

    private MovementChart() {}

    static Chart of(Item item, Plot plot, Page page) {
        var points = points(plot);
        var mark = plot.mark() == null ? 0 : plot.mark();
        var highest = points.stream()
                .mapToDouble(Point::y)
                .filter(y -> !Double.isNaN(y))
                .max()
                .orElse(0);
        var top = Math.max(highest, mark) * 1.1 + 1e-9;
        var canvas = new Canvas(new Axis(0, points.size()), new Axis(0, top));
        canvas.rung(0, "0%").rung(top / 1.1, page.words().percent(top / 1.1, 2));
        canvas.rect(points.size() - DAYS_IN_WEEK, points.size(), 0, top, "s-band soft");
        for (var point : points) {
            if (!Double.isNaN(point.y())) {
                var over = point.y() > mark;
                canvas.rect(point.x() + 0.15, point.x() + 0.85, 0, point.y(), over ? "s-bar over" : "s-bar");
            }
        }
        canvas.level(mark, "s-target");
        for (int day = 0; day < points.size(); day += 2 * DAYS_IN_WEEK) {
            canvas.tick(day, page.words().day(at(plot, day)));
        }
        return new Chart(
                page.t("reviews.plot.title", "slo", item.name().in(page.locale())),
                page.t("reviews.plot.note", "share", page.words().percent(mark, 2)),
                item.sentence().in(page.locale()),
                canvas.plot("", HEIGHT, 8),
                table(plot, page),
                List.of());
    }

    private static List<Point> points(Plot plot) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < plot.values().size(); i++) {
            var value = plot.values().get(i);
            points.add(new Point(i, value == null ? Double.NaN : value));
        }
        return points;
    }

    private static Table table(Plot plot, Page page) {
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < plot.values().size(); i++) {
            var value = plot.values().get(i);
            var shown = value == null ? "—" : page.words().percent(value, 3);
            rows.add(new Table.Row("", List.of(page.words().date(at(plot, i)), shown)));
        }
        return new Table(List.of(page.t("reviews.plot.day"), page.t("reviews.plot.share")), rows);
    }

    private static Instant at(Plot plot, int step) {
        return plot.from().plus(Duration.ofMinutes(plot.stepMinutes() * step));
    }
}
