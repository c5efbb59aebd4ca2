package dev.yohaku.server.web.capacity;

import dev.yohaku.engine.forecast.Crossing;
import dev.yohaku.engine.forecast.Forecast;
import dev.yohaku.engine.forecast.Interval;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.LocalCalendar.Occasion;
import dev.yohaku.engine.time.RegularSeries;
import dev.yohaku.server.capacity.CapacityWords;
import dev.yohaku.server.capacity.DriverStatus;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.calendar.Marks;
import dev.yohaku.server.web.chart.Axis;
import dev.yohaku.server.web.chart.Canvas;
import dev.yohaku.server.web.chart.Chart;
import dev.yohaku.server.web.chart.Point;
import dev.yohaku.server.web.chart.Table;
import java.util.ArrayList;
import java.util.List;

/** Draws a driver's daily peaks, their forecast with its ranges, the limit, and what is planned. Days count from the first measured one. */
final class FanChart {
    static final int DAYS_BACK = 91;
    private static final int DAYS_AHEAD = 60;
    private static final int ROOM_BEHIND_CROSSING = 14;
    private static final int HEIGHT = 260;
    private static final int RIGHT = 92;
    private static final double HIGHEST = 1.6;

    /** What surrounds the measured peaks: what is planned or was, and the changes of what the driver loads. */
    record Around(List<Occasion> occasions, Marks changes) {}

    private final DriverStatus status;
    private final List<Occasion> occasions;
    private final Marks changes;
    private final CapacityWords.In say;
    private final Page page;
    private final RegularSeries peaks;
    private final int first;
    private final int now;
    private final int end;

    private FanChart(DriverStatus status, Around around, CapacityWords.In say, Page page) {
        this.status = status;
        this.occasions = around.occasions();
        this.changes = around.changes();
        this.say = say;
        this.page = page;
        this.peaks = status.peaks();
        this.now = peaks.length();
        this.first = Math.max(0, now - DAYS_BACK);
        this.end = now + ahead(status);
    }

    static Chart of(DriverStatus status, Around around, CapacityWords.In say, Page page) {
        return new FanChart(status, around, say, page).chart();
    }

    /** Two months, and past the range of dates in which the limit is met, as far as the forecast goes. */
    private static int ahead(DriverStatus status) {
        if (!(status.forecast() instanceof Forecast.Made made)) {
            return 1;
        }
        var met = status.crossing()
                .map(crossing -> crossing instanceof Crossing.Ahead met0 ? met0.to() + ROOM_BEHIND_CROSSING : 0)
                .orElse(0);
        return Math.min(made.point().length(), Math.max(DAYS_AHEAD, met));
    }

    private Chart chart() {
        var limit = status.driver().limit();
        var top = top(limit);
        var canvas = new Canvas(new Axis(first, end), new Axis(0, top));
        for (var rung : new double[] {0, limit / 2, limit}) {
            canvas.rung(rung, page.words().number(rung));
        }
        occasions.forEach(occasion -> planned(canvas, occasion, top));
        gaps(canvas);
        if (status.forecast() instanceof Forecast.Made made) {
            made.intervals().reversed().forEach(interval -> band(canvas, interval));
            canvas.line(ahead(made.point()), "d3 dash");
        }
        canvas.line(measured(), "");
        changes.draw(canvas, end - first, at -> day(EpochMinute.of(at)));
        canvas.level(limit, "s-limit").upright(now, "s-at");
        canvas.label(end, limit, page.t("capacity.fan.limit", "limit", say.value(limit, status.unit())), "after out");
        ticks(canvas);
        var chart = new Chart(
                page.t("capacity.fan.title"),
                page.t("capacity.fan.note"),
                page.t("capacity.fan.says", "sentence", say.says(status)),
                canvas.plot("", HEIGHT, RIGHT),
                table(canvas),
                keys());
        return changes.tell(chart, page);
    }

    private List<Chart.Key> keys() {
        var keys = new ArrayList<Chart.Key>();
        keys.add(new Chart.Key("measured", page.t("capacity.fan.measured")));
        if (status.forecast() instanceof Forecast.Made) {
            keys.add(new Chart.Key("projected", page.t("capacity.fan.bands")));
        }
        if (!occasions.isEmpty()) {
            keys.add(new Chart.Key("planned", page.t("capacity.fan.planned")));
        }
        return keys;
    }

    /** The highest thing drawn, but no more than a little above the limit. */
    private double top(double limit) {
        var highest = limit;
        for (var day = first; day < now; day++) {
            highest = peaks.isGap(day) ? highest : Math.max(highest, peaks.at(day));
        }
        if (status.forecast() instanceof Forecast.Made made) {
            var upper = made.interval(95).upper();
            for (var step = 0; step < end - now; step++) {
                highest = Math.max(highest, Math.min(upper.at(step), HIGHEST * limit));
            }
        }
        return highest * 1.06;
    }

    private List<Point> measured() {
        var points = new ArrayList<Point>();
        for (var day = first; day < now; day++) {
            points.add(new Point(day + 0.5, peaks.at(day)));
        }
        return points;
    }

    private List<Point> ahead(RegularSeries series) {
        var points = new ArrayList<Point>();
        for (var step = 0; step < end - now; step++) {
            points.add(new Point(now + step + 0.5, series.at(step)));
        }
        return points;
    }

    private void band(Canvas canvas, Interval interval) {
        canvas.band(ahead(interval.lower()), ahead(interval.upper()), interval.percent() == 50 ? "d3 inner" : "d3");
    }

    private void planned(Canvas canvas, Occasion occasion, double top) {
        var from = Math.max(first, day(occasion.range().from()));
        var to = Math.min(end, Math.max(from + 0.4, day(occasion.range().to())));
        if (from < end && to > first) {
            canvas.rect(from, to, 0, top, "s-band soft");
        }
    }

    private double day(long minute) {
        return (double) (minute - peaks.fromMinute()) / peaks.stepMinutes();
    }

    private void gaps(Canvas canvas) {
        for (var day = first; day < now; day++) {
            if (peaks.isGap(day)) {
                canvas.gap(day, day + 1);
            }
        }
    }

    private void ticks(Canvas canvas) {
        var step = Math.max(1, (end - first) / 5);
        for (var day = first; day < end - step / 2; day += step) {
            canvas.tick(day, page.words().day(EpochMinute.start(peaks.minute(day))));
        }
        canvas.tick(end, page.words().day(EpochMinute.start(peaks.minute(end))));
    }

    private Table table(Canvas canvas) {
        var rows = new ArrayList<Table.Row>();
        for (var day = first; day < end; day++) {
            rows.add(new Table.Row(canvas.percent(day + 0.5), cells(day)));
        }
        return new Table(
                List.of(
                        page.t("capacity.fan.col.day"),
                        page.t("capacity.fan.col.value"),
                        page.t("capacity.fan.col.forecast"),
                        page.t("capacity.fan.col.range")),
                rows);
    }

    private List<String> cells(int day) {
        var date = page.words().date(EpochMinute.start(peaks.minute(day)));
        var none = page.t("capacity.none");
        if (day < now) {
            return List.of(date, peaks.isGap(day) ? none : page.words().number(peaks.at(day)), "", "");
        }
        if (status.forecast() instanceof Forecast.Made made) {
            var range = made.interval(80);
            return List.of(date, "", page.words().number(made.point().at(day - now)), range(range, day - now));
        }
        return List.of(date, none, none, none);
    }

    private String range(Interval interval, int step) {
        return page.t(
                "wording.range",
                "from",
                page.words().number(interval.lower().at(step)),
                "to",
                page.words().number(interval.upper().at(step)));
    }
}
