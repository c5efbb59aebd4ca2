package dev.yohaku.server.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.calendar.ChangeEvent;
import dev.yohaku.server.calendar.PlannedEvent;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.web.PageFixture;
import dev.yohaku.server.web.Rendered;
import dev.yohaku.server.web.chart.Axis;
import dev.yohaku.server.web.chart.Canvas;
import dev.yohaku.server.web.chart.Chart;
import dev.yohaku.server.web.chart.Plot;
import dev.yohaku.server.web.chart.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarksTests {
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void changesAreTrianglesAndPlansAreGreyBands() {
        var plot = drawn(marks(List.of(change("v8.31", 24)), List.of(plan(48, 60))));
        assertThat(plot.marks()).extracting(Plot.Mark::css).containsExactly("lb event");
        assertThat(plot.marks()).extracting(Plot.Mark::style).containsExactly("left:14.3%");
        assertThat(plot.shapes()).extracting(Plot.Shape::css).containsExactly("s-band planned", "s-at");
    }

    @Test
    void whatLiesBeyondTheEndsIsNotDrawnAndAShortPlanIsStillSeen() {
        var plot = drawn(marks(List.of(change("later", 200)), List.of(plan(48, 48.1), plan(170, 180))));
        assertThat(plot.marks()).isEmpty();
        assertThat(plot.shapes())
                .singleElement()
                .satisfies(shape -> assertThat(shape).hasFieldOrPropertyWithValue("width", "4"));
    }

    @Test
    void changesAtTheSamePlaceOfTheDrawingAreOneMark() {
        var plot = drawn(marks(List.of(change("one", 24), change("two", 24.1), change("three", 72)), List.of()));
        assertThat(plot.marks()).hasSize(2);
    }

    @Test
    void onlyWhatHasAPartInATimeIsWithinIt() {
        var within = marks(List.of(change("before", 1), change("in", 30)), List.of(plan(20, 25), plan(2, 24)))
                .within(MONDAY.plus(Duration.ofHours(24)), MONDAY.plus(Duration.ofHours(48)));
        assertThat(within.changes()).extracting(ChangeEvent::title).containsExactly("in");
        assertThat(within.plans()).containsExactly(plan(20, 25));
    }

    @Test
    void theChartSaysInWordsWhatIsMarked() {
        var marks = marks(List.of(change("<b>v8.31</b>", 24)), List.of(plan(48, 60)));
        assertThat(html(marks, Locale.ENGLISH))
                .contains("1 change<", "1 plan<", "On the calendar", "17 Nov 09:00", "Draw", "&lt;b&gt;v8.31");
        assertThat(html(marks, Locale.JAPANESE)).contains("変更 1件", "予定 1件", "予定と変更", "抽選");
        assertThat(html(Marks.NONE, Locale.ENGLISH)).doesNotContain("On the calendar", "class=\"key\"");
    }

    private static String html(Marks marks, Locale locale) {
        var page = PageFixture.page(locale);
        var chart = new Chart("Title", "", "Says.", drawn(marks), new Table(List.of(), List.of()), List.of());
        return Rendered.html("parts/chart", page, Map.of("chart", marks.tell(chart, page)));
    }

    private static Plot drawn(Marks marks) {
        var canvas = new Canvas(new Axis(0, hours(WEEK)), new Axis(0, 1));
        marks.draw(canvas, hours(WEEK), at -> hours(Duration.between(MONDAY, at)));
        return canvas.plot("", 100, 0);
    }

    private static double hours(Duration duration) {
        return duration.toMinutes() / 60.0;
    }

    private static Marks marks(List<ChangeEvent> changes, List<PlannedEvent> plans) {
        return new Marks(changes, plans);
    }

    private static ChangeEvent change(String title, double hour) {
        return new ChangeEvent(title, "deployment", "purchase", "production", title, "", null, at(hour), null, "test");
    }

    private static PlannedEvent plan(double from, double to) {
        return new PlannedEvent(
                "draw-" + from, "campaign", new Name("抽選", "Draw"), at(from), at(to), List.of(), "", "page");
    }

    private static Instant at(double hour) {
        return MONDAY.plus(Duration.ofMinutes(Math.round(hour * 60)));
    }
}
