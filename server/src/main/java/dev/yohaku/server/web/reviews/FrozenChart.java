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
import org.jspecify.annotations.Nullable;

/** Draws what a figure was up to the end of an edition's week, how it was expected to go on then, and the limit it is held against. */
final class FrozenChart {
    private static final int HEIGHT = 150;
    private static final int RIGHT = 72;
    private static final int TICKS = 5;
    private static final double HIGHEST = 1.6;

    private FrozenChart() {}

    static Chart of(Item item, Plot plot, Page page) {
        var now = plot.values().size();
        var end = Math.max(1, now + ahead(plot));
        var mark = plot.mark();
        var top = highest(plot) * 1.1 + 1e-9;
        var canvas = new Canvas(new Axis(0, end), new Axis(0, top));
        canvas.rung(0, "0").rung(top / 2.2, page.words().number(top / 2.2));
        var fan = plot.fan();
        if (fan != null) {
            canvas.band(points(fan.lower95(), now), points(fan.upper95(), now), "d3");
            canvas.band(points(fan.lower80(), now), points(fan.upper80(), now), "d3 inner");
            canvas.line(points(fan.median(), now), "d3 dash").upright(now, "s-at");
        }
        canvas.line(points(plot.values(), 0), "");
        if (mark != null) {
            canvas.rung(mark, page.words().number(mark)).level(mark, "s-limit");
            canvas.label(
                    end,
                    mark,
                    page.t("capacity.fan.limit", "limit", page.words().number(mark)),
                    "after out");
        }
        var step = Math.max(1, end / TICKS);
        for (var at = 0; at < end; at += step) {
            canvas.tick(at, page.words().day(at(plot, at)));
        }
        return new Chart(
                item.name().in(page.locale()),
                page.t("reviews.plot.frozen"),
                item.sentence().in(page.locale()),
                canvas.plot("", HEIGHT, RIGHT),
                table(plot, canvas, page),
                fan == null
                        ? List.of()
                        : List.of(
                                new Chart.Key("measured", page.t("capacity.fan.measured")),
                                new Chart.Key("projected", page.t("reviews.plot.bands"))));
    }

    private static int ahead(Plot plot) {
        var fan = plot.fan();
        return fan == null ? 0 : fan.median().size();
    }

    /** The highest thing drawn; of a forecast no more than a little above the limit. */
    private static double highest(Plot plot) {
        var mark = plot.mark() == null ? 0.0 : plot.mark();
        var measured = plot.values().stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        var fan = plot.fan();
        var expected = fan == null
                ? 0
                : fan.upper95().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var known = Math.max(measured, mark);
        return Math.max(known, Math.min(expected, HIGHEST * known));
    }

    private static List<Point> points(List<? extends @Nullable Double> values, int from) {
        var points = new ArrayList<Point>();
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            points.add(new Point(from + i + 0.5, value == null ? Double.NaN : value));
        }
        return points;
    }

    private static Table table(Plot plot, Canvas canvas, Page page) {
        var fan = plot.fan();
        var now = plot.values().size();
        var rows = new ArrayList<Table.Row>();
        for (var i = 0; i < now; i++) {
            var value = plot.values().get(i);
            var said = value == null ? "—" : page.words().number(value);
            rows.add(row(plot, canvas, page, i, fan == null ? List.of(said) : List.of(said, "", "")));
        }
        for (var step = 0; fan != null && step < fan.median().size(); step++) {
            var range = page.t(
                    "wording.range",
                    "from",
                    page.words().number(fan.lower80().get(step)),
                    "to",
                    page.words().number(fan.upper80().get(step)));
            rows.add(row(
                    plot,
                    canvas,
                    page,
                    now + step,
                    List.of("", page.words().number(fan.median().get(step)), range)));
        }
        var heads = new ArrayList<>(List.of(page.t("reviews.plot.day"), page.t("reviews.plot.value")));
        if (fan != null) {
            heads.add(page.t("capacity.fan.col.forecast"));
            heads.add(page.t("capacity.fan.col.range"));
        }
        return new Table(heads, rows);
    }

    private static Table.Row row(Plot plot, Canvas canvas, Page page, int at, List<String> cells) {
        var all = new ArrayList<String>();
        all.add(page.words().date(at(plot, at)));
        all.addAll(cells);
        return new Table.Row(canvas.percent(at + 0.5), all);
    }

    private static Instant at(Plot plot, int step) {
        return plot.from().plus(Duration.ofMinutes(plot.stepMinutes() * step));
    }
}
