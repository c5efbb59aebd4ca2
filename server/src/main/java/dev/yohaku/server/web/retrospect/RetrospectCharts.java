package dev.yohaku.server.web.retrospect;

import dev.yohaku.server.meetings.End;
import dev.yohaku.server.retrospect.Retrospect;
import dev.yohaku.server.retrospect.RetrospectWords;
import dev.yohaku.server.retrospect.WeekFigures;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.chart.Axis;
import dev.yohaku.server.web.chart.Canvas;
import dev.yohaku.server.web.chart.Chart;
import dev.yohaku.server.web.chart.Point;
import dev.yohaku.server.web.chart.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Draws the weeks of a month: least budget, pages, changes, ends. */
final class RetrospectCharts {
    private static final int HEIGHT = 110;
    private static final int RIGHT = 12;
    private static final double LOWEST = -0.25;

    /** Bars take this share of their week on each side of its middle. */
    private static final double HALF = 0.28;

    /** With fewer than this, an axis would make one of something look like much. */
    private static final int LEAST_TOP = 4;

    private final List<WeekFigures> weeks;
    private final RetrospectWords words;
    private final Page page;

    private RetrospectCharts(Retrospect retrospect, Page page) {
        this.weeks = retrospect.weeks();
        this.words = RetrospectPages.words(page);
        this.page = page;
    }

    static List<Chart> of(Retrospect retrospect, Page page) {
        var charts = new RetrospectCharts(retrospect, page);
        return List.of(charts.least(), charts.pages(), charts.changes(), charts.ends());
    }

    private Chart least() {
        var canvas = new Canvas(new Axis(0, weeks.size()), new Axis(LOWEST, 1));
        canvas.rung(1, page.words().percent(1, 0)).rung(0.5, page.words().percent(0.5, 0));
        canvas.rung(0, page.words().percent(0, 0)).level(0, "s-zero");
        canvas.line(points(), "");
        for (var i = 0; i < weeks.size(); i++) {
            var least = weeks.get(i).least();
            if (least.isPresent()) {
                var left = Math.max(LOWEST, least.get().left());
                canvas.dot(i + 0.5, left, left <= 0 ? "out" : "");
                canvas.label(i + 0.5, left, page.words().left(least.get().left()), left > 0.8 ? "under" : "above");
            } else {
                canvas.gap(i, i + 1);
            }
        }
        var said = new Said("least", words.say("chart.least.says"), List.of(), List.of("sheet.least"));
        return chart(said, canvas, this::leastCells);
    }

    private List<Point> points() {
        var points = new ArrayList<Point>();
        for (var i = 0; i < weeks.size(); i++) {
            var least = weeks.get(i).least();
            points.add(new Point(
                    i + 0.5, least.map(one -> Math.max(LOWEST, one.left())).orElse(Double.NaN)));
        }
        return points;
    }

    private List<String> leastCells(WeekFigures week) {
        return List.of(week.least()
                .map(least ->
                        least.name().in(page.locale()) + " " + page.words().left(least.left()))
                .orElse(words.say("unknown.cell")));
    }

    private Chart pages() {
        var sum = sum(WeekFigures::pages);
        var says = sum == 0 ? words.say("chart.pages.none") : words.say("chart.pages.says", "n", sum);
        return bars(
                new Said("pages", says, List.of(), List.of("sheet.pages")),
                new Bars(WeekFigures::pages, _ -> 0, false));
    }

    private Chart changes() {
        var sum = sum(WeekFigures::changes);
        var says = sum == 0
                ? words.say("chart.changes.none")
                : words.say("chart.changes.says", "n", sum, "judged", sum(RetrospectCharts::judged));
        return bars(
                stacked("changes", says, "chart.judged", "chart.unjudged"),
                new Bars(RetrospectCharts::judged, week -> week.changes() - judged(week), false));
    }

    private Chart ends() {
        var settled = sum(RetrospectCharts::settled);
        var open = sum(RetrospectCharts::unsettled);
        return bars(
                stacked(
                        "ends",
                        words.say("chart.ends.says", "n", settled, "open", open),
                        "chart.settled",
                        "chart.unsettled"),
                new Bars(RetrospectCharts::settled, RetrospectCharts::unsettled, true));
    }

    private static int judged(WeekFigures week) {
        return week.verdicts().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int settled(WeekFigures week) {
        return week.ends().entrySet().stream()
                .filter(entry -> entry.getKey() != End.Kind.MOVED)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static int unsettled(WeekFigures week) {
        return week.open() + week.ends().getOrDefault(End.Kind.MOVED, 0);
    }

    private int sum(ToIntFunction<WeekFigures> of) {
        return weeks.stream().mapToInt(of).sum();
    }

    private Said stacked(String id, String says, String lower, String upper) {
        return new Said(
                id,
                says,
                List.of(new Chart.Key("bar", words.say(lower)), new Chart.Key("bar-soft", words.say(upper))),
                List.of(lower, upper));
    }

    /**
     * Counts of each week.
     *
     * @param upper stands on the lower; none of it where a drawing has one kind
     * @param told known only where the week has an edition
     */
    private record Bars(ToIntFunction<WeekFigures> lower, ToIntFunction<WeekFigures> upper, boolean told) {
        int all(WeekFigures week) {
            return lower.applyAsInt(week) + upper.applyAsInt(week);
        }
    }

    private Chart bars(Said said, Bars bars) {
        var top = Math.max(LEAST_TOP, weeks.stream().mapToInt(bars::all).max().orElse(0));
        var canvas = new Canvas(new Axis(0, weeks.size()), new Axis(0, top * 1.15));
        canvas.rung(0, "0").rung(top, page.words().number(top));
        for (var i = 0; i < weeks.size(); i++) {
            bar(canvas, i, bars);
        }
        return chart(said, canvas, week -> cells(week, bars, said.columns().size()));
    }

    private void bar(Canvas canvas, int at, Bars bars) {
        var week = weeks.get(at);
        if (bars.told() && !week.told()) {
            canvas.gap(at, at + 1);
            return;
        }
        var lower = bars.lower().applyAsInt(week);
        var all = bars.all(week);
        canvas.rect(at + 0.5 - HALF, at + 0.5 + HALF, 0, lower, "s-bar");
        canvas.rect(at + 0.5 - HALF, at + 0.5 + HALF, lower, all, "s-area");
        canvas.label(at + 0.5, all, page.words().number(all), "above");
    }

    private List<String> cells(WeekFigures week, Bars bars, int columns) {
        if (bars.told() && !week.told()) {
            return Collections.nCopies(columns, words.say("unknown.cell"));
        }
        var lower = page.words().number(bars.lower().applyAsInt(week));
        return columns == 1
                ? List.of(lower)
                : List.of(lower, page.words().number(bars.upper().applyAsInt(week)));
    }

    /** What a drawing says beside what is drawn. */
    private record Said(String id, String says, List<Chart.Key> keys, List<String> columns) {}

    private Chart chart(Said said, Canvas canvas, Function<WeekFigures, List<String>> cells) {
        var headers = new ArrayList<>(List.of(words.say("sheet.week")));
        said.columns().forEach(column -> headers.add(words.say(column)));
        var rows = new ArrayList<Table.Row>();
        for (var i = 0; i < weeks.size(); i++) {
            var name = words.week(weeks.get(i).week());
            canvas.tick(i + 0.5, name);
            var row = new ArrayList<>(List.of(name));
            row.addAll(cells.apply(weeks.get(i)));
            rows.add(new Table.Row(canvas.percent(i + 0.5), row));
        }
        return new Chart(
                words.say("chart." + said.id()),
                "",
                said.says(),
                canvas.plot("", HEIGHT, RIGHT),
                new Table(headers, rows),
                said.keys());
    }
}
