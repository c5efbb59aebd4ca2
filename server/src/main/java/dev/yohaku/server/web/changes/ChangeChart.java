package dev.yohaku.server.web.changes;

import dev.yohaku.engine.change.Nature;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.signals.ChangeWords;
import dev.yohaku.server.signals.Course;
import dev.yohaku.server.signals.Scale;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.chart.Axis;
import dev.yohaku.server.web.chart.Canvas;
import dev.yohaku.server.web.chart.Chart;
import dev.yohaku.server.web.chart.Plot;
import dev.yohaku.server.web.chart.Point;
import dev.yohaku.server.web.chart.Table;
import dev.yohaku.server.web.chart.Thinning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws a change: the series, what was usual, the level before and since, and when it began. */
public final class ChangeChart {
    private static final int COLUMNS = 240;
    private static final int TABLE_STEP = 240;
    private static final int TICKS = 5;

    /** The usual range leaves out this share of the values at each end. */
    private static final double OUTER = 0.05;

    /** Values do not stretch the axis further than this many usual ranges beyond the usual one. */
    private static final double FAR = 1.5;

    /**
     * What is drawn.
     *
     * @param before the level before the change
     * @param after the level since; of a slope the level now
     * @param earliest start of the interval in which it began
     * @param latest its end
     * @param steady whether it goes from one level to the other steadily instead of at once
     */
    public record Subject(
            String name,
            Scale scale,
            Course course,
            double before,
            double after,
            Instant earliest,
            Instant latest,
            boolean steady) {}

    /** Something to be marked on the axis; {@code text} is shown for the first few. */
    public record Mark(Instant at, String text) {}

    private final Subject subject;
    private final Page page;
    private final ChangeWords words;
    private final Axis across;
    private final Axis up;
    private final int outside;

    private ChangeChart(Subject subject, Page page) {
        this.subject = subject;
        this.page = page;
        this.words = ChangeWords.of(page.locale(), page.zone());
        var course = subject.course();
        this.across =
                new Axis((double) course.fromMinute(), (double) Math.max(course.fromMinute() + 1, course.toMinute()));
        var values = known(course.values());
        this.up = upright(subject, values);
        this.outside = (int)
                Arrays.stream(values).filter(v -> v < up.from() || v > up.to()).count();
    }

    /** With title, sentence and table. */
    public static Chart whole(Subject subject, List<Mark> marks, String says, Page page) {
        return new ChangeChart(subject, page).whole(marks, says, 240);
    }

    /** The same, lower. */
    public static Chart low(Subject subject, String says, Page page) {
        return new ChangeChart(subject, page).whole(List.of(), says, 150);
    }

    /** The drawing alone. */
    public static Plot small(Subject subject, Page page) {
        return new ChangeChart(subject, page).small();
    }

    private Chart whole(List<Mark> marks, String says, int height) {
        var canvas = new Canvas(across, up);
        rungs(canvas);
        began(canvas);
        marks(marks, canvas);
        canvas.line(thinned(subject.course().usual()), "ink thin dash");
        canvas.line(thinned(subject.course().values()), "thin");
        levels(canvas);
        ticks(canvas);
        return new Chart(
                page.t("signals.chart.title", "name", subject.name(), "step", step()),
                note(),
                says,
                canvas.plot("change", height, 12),
                table(canvas),
                keys());
    }

    private String step() {
        return page.words().hours(Duration.ofMinutes(subject.course().stepMinutes()));
    }

    private Plot small() {
        var canvas = new Canvas(across, up);
        began(canvas);
        canvas.line(thinned(subject.course().values()), "thin");
        levels(canvas);
        canvas.tick(across.from(), day(across.from())).tick(across.to(), day(across.to()));
        return canvas.plot("change small", 64, 4);
    }

    private void rungs(Canvas canvas) {
        for (var i = 0; i <= 3; i++) {
            var value = up.from() + (up.to() - up.from()) * i / 3;
            canvas.rung(value, words.amount(subject.scale(), value));
        }
    }

    /** The time since the beginning is shaded softly, the interval in which it began more strongly. */
    private void began(Canvas canvas) {
        var earliest = (double) EpochMinute.of(subject.earliest());
        var latest = (double) Math.max(EpochMinute.of(subject.latest()), EpochMinute.of(subject.earliest()) + 1);
        canvas.rect(latest, across.to(), up.from(), up.to(), "s-band soft")
                .rect(earliest, latest, up.from(), up.to(), "s-band");
    }

    private void levels(Canvas canvas) {
        var middle = (EpochMinute.of(subject.earliest()) + EpochMinute.of(subject.latest())) / 2.0;
        canvas.segment(across.from(), subject.before(), middle, subject.before(), "s-target")
                .segment(
                        middle,
                        subject.steady() ? subject.before() : subject.after(),
                        across.to(),
                        subject.after(),
                        "s-target");
    }

    private void marks(List<Mark> marks, Canvas canvas) {
        for (var mark : marks) {
            var at = (double) EpochMinute.of(mark.at());
            if (at >= across.from() && at <= across.to()) {
                canvas.upright(at, "s-at").label(at, up.from(), "▲", "event");
            }
        }
    }

    private void ticks(Canvas canvas) {
        for (var i = 0; i < TICKS; i++) {
            var place = across.from() + (across.to() - across.from()) * i / (TICKS - 1);
            canvas.tick(place, day(place));
        }
    }

    private String day(double minute) {
        return page.words().day(EpochMinute.start((long) minute));
    }

    private String note() {
        var axis = up.from() == 0 ? "" : page.t("signals.chart.axis", "from", words.amount(subject.scale(), up.from()));
        var outer = outside == 0 ? "" : page.t("signals.chart.outside", "n", outside);
        return String.join(
                " · ", Stream.of(axis, outer).filter(t -> !t.isEmpty()).toList());
    }

    private List<Chart.Key> keys() {
        var keys = new ArrayList<Chart.Key>();
        keys.add(new Chart.Key("course", page.t("signals.chart.measured")));
        if (subject.course().usual().stream().anyMatch(v -> v != null)) {
            keys.add(new Chart.Key("usual", page.t("signals.chart.usual")));
        }
        keys.add(new Chart.Key("level", page.t("signals.chart.level")));
        keys.add(new Chart.Key("began", page.t("signals.chart.began")));
        return keys;
    }

    private Table table(Canvas canvas) {
        var course =
                subject.course().every(Math.max(TABLE_STEP, subject.course().stepMinutes()));
        var rows = new ArrayList<Table.Row>();
        for (var i = 0; i < course.values().size(); i++) {
            var minute = course.fromMinute() + (long) i * course.stepMinutes();
            var place = canvas.percent(minute + course.stepMinutes() / 2.0);
            rows.add(new Table.Row(
                    place,
                    List.of(
                            page.words().moment(EpochMinute.start(minute)),
                            shown(course.values().get(i)),
                            shown(course.usual().get(i)))));
        }
        return new Table(
                List.of(page.t("signals.chart.time"), page.t("signals.chart.value"), page.t("signals.chart.usual")),
                rows);
    }

    private String shown(@Nullable Double value) {
        return value == null ? "—" : words.amount(subject.scale(), value);
    }

    private List<Point> thinned(List<@Nullable Double> values) {
        var points = new ArrayList<Point>();
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            var minute =
                    subject.course().fromMinute() + (i + 0.5) * subject.course().stepMinutes();
            points.add(new Point(minute, value == null ? Double.NaN : value));
        }
        return Thinning.thin(points, COLUMNS);
    }

    private static double[] known(List<@Nullable Double> values) {
        var known = new double[values.size()];
        var n = 0;
        for (var value : values) {
            if (value != null) {
                known[n++] = value;
            }
        }
        return Arrays.stream(known, 0, n).sorted().toArray();
    }

    /** Holds both levels and all values but those far out; from zero where zero is near. */
    private static Axis upright(Subject subject, double[] sorted) {
        var low = Math.min(subject.before(), subject.after());
        var high = Math.max(subject.before(), subject.after());
        if (sorted.length > 0) {
            var bottom = at(sorted, OUTER);
            var top = at(sorted, 1 - OUTER);
            var far = FAR * (top - bottom);
            low = Math.min(low, Math.max(sorted[0], bottom - far));
            high = Math.max(high, Math.min(sorted[sorted.length - 1], top + far));
        }
        var room = Math.max((high - low) * 0.08, Math.abs(high) * 1e-6 + 1e-9);
        var floor = low >= 0 && low < (high - low) * 1.5 ? 0 : low - room;
        var ceiling = subject.scale().nature() == Nature.SHARE ? 1.0 : Double.MAX_VALUE;
        return new Axis(floor, Math.max(Math.min(high + room, ceiling), floor + 1e-9));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
