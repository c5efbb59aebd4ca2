package dev.yohaku.server.web.watches;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.RegularSeries;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.calendar.Marks;
import dev.yohaku.server.web.chart.Axis;
import dev.yohaku.server.web.chart.Canvas;
import dev.yohaku.server.web.chart.Chart;
import dev.yohaku.server.web.chart.Plot;
import dev.yohaku.server.web.chart.Point;
import dev.yohaku.server.web.chart.Table;
import dev.yohaku.server.web.chart.Thinning;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Draws hourly points. Stateless. */
final class Lines {
    private static final int SPARK = 30;
    private static final int COLUMNS = 300;
    private static final int DAY = 24;

    private Lines() {}

    static Plot spark(RegularSeries series) {
        var canvas = new Canvas(across(series), up(series));
        canvas.line(Thinning.thin(points(series), 60), "ink thin");
        last(series).ifPresent(i -> canvas.dot((double) series.minute(i), series.at(i), "small ok"));
        return canvas.plot("spark", SPARK, 5);
    }

    static Chart chart(RegularSeries series, Marks marks, Format format, Page page) {
        var up = up(series);
        var canvas = new Canvas(across(series), up);
        for (var step = 0; step <= 4; step++) {
            var value = up.from() + (up.to() - up.from()) * step / 4;
            canvas.rung(value, format.of(value));
        }
        marks.draw(canvas, (double) (series.toMinute() - series.fromMinute()), at -> (double) EpochMinute.of(at));
        canvas.line(Thinning.thin(points(series), COLUMNS), "");
        for (var step = 0; step <= 4; step++) {
            var minute = series.fromMinute() + (series.toMinute() - series.fromMinute()) * step / 4;
            canvas.tick((double) minute, page.words().day(EpochMinute.start(minute)));
        }
        var chart = new Chart(
                page.t("watches.chart.title"),
                page.t("watches.chart.note"),
                says(series, format, page),
                canvas.plot("wide", 220, 10),
                table(series, format, canvas, page),
                List.of());
        return marks.tell(chart, page);
    }

    static OptionalInt last(RegularSeries series) {
        return IntStream.range(0, series.length())
                .map(i -> series.length() - 1 - i)
                .filter(i -> !series.isGap(i))
                .findFirst();
    }

    private static String says(RegularSeries series, Format format, Page page) {
        var known = Arrays.stream(series.values()).filter(v -> !Double.isNaN(v)).summaryStatistics();
        return known.getCount() == 0
                ? page.t("watches.chart.empty")
                : page.t(
                        "watches.chart.says",
                        "low",
                        format.of(known.getMin()),
                        "high",
                        format.of(known.getMax()),
                        "hours",
                        known.getCount());
    }

    /** The last value of each day. */
    private static Table table(RegularSeries series, Format format, Canvas canvas, Page page) {
        var rows = IntStream.range(0, series.length())
                .filter(i -> (series.length() - 1 - i) % DAY == 0 && !series.isGap(i))
                .mapToObj(i -> new Table.Row(
                        canvas.percent((double) series.minute(i)),
                        List.of(page.words().moment(EpochMinute.start(series.minute(i))), format.of(series.at(i)))))
                .toList();
        return new Table(List.of(page.t("watches.chart.time"), page.t("watches.head.value")), rows);
    }

    private static List<Point> points(RegularSeries series) {
        return IntStream.range(0, series.length())
                .mapToObj(i -> new Point((double) series.minute(i), series.at(i)))
                .toList();
    }

    private static Axis across(RegularSeries series) {
        return new Axis((double) series.fromMinute(), (double) Math.max(series.toMinute(), series.fromMinute() + 1));
    }

    /** From the least to the largest value, with some room; it need not begin at zero, and says so. */
    private static Axis up(RegularSeries series) {
        var known = Arrays.stream(series.values()).filter(v -> !Double.isNaN(v)).summaryStatistics();
        if (known.getCount() == 0) {
            return new Axis(0, 1);
        }
        var room = Math.max((known.getMax() - known.getMin()) * 0.08, Math.max(1e-9, Math.abs(known.getMax()) * 1e-3));
        return new Axis(known.getMin() - room, known.getMax() + room);
    }
}
