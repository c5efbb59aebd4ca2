package dev.yohaku.server.signals;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.LocalCalendar;
import dev.yohaku.engine.time.RegularSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of a change, some weeks before it and what came since.
 *
 * @param fromMinute of the first point
 * @param values null is a gap
 * @param usual what the hour of the week was like before the change; null where that is not known; as many as values
 */
public record Course(long fromMinute, int stepMinutes, List<@Nullable Double> values, List<@Nullable Double> usual) {
    private static final long BEFORE = 4 * 7 * 1440L;

    public Course {
        values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
        usual = java.util.Collections.unmodifiableList(new ArrayList<>(usual));
    }

    /** Four weeks before a change and everything since. */
    static Course of(RegularSeries series, long since, LocalCalendar calendar) {
        var first = Math.clamp(series.index(since - BEFORE), 0, series.length());
        var shown = series.slice(first, series.length());
        var hours = medians(series.before(Math.clamp(series.index(since), 0, series.length())), calendar);
        var values = new ArrayList<@Nullable Double>();
        var usual = new ArrayList<@Nullable Double>();
        for (var i = 0; i < shown.length(); i++) {
            values.add(known(shown.at(i)));
            usual.add(known(hours[calendar.hourOfWeek(shown.minute(i))]));
        }
        return new Course(shown.fromMinute(), shown.stepMinutes(), values, usual);
    }

    /** By hour of the week the median of at least two points, NaN where there are fewer. */
    private static double[] medians(RegularSeries before, LocalCalendar calendar) {
        var byHour = new ArrayList<List<Double>>();
        for (var hour = 0; hour < LocalCalendar.HOURS; hour++) {
            byHour.add(new ArrayList<>());
        }
        for (var i = 0; i < before.length(); i++) {
            if (!before.isGap(i)) {
                byHour.get(calendar.hourOfWeek(before.minute(i))).add(before.at(i));
            }
        }
        var medians = new double[LocalCalendar.HOURS];
        Arrays.setAll(medians, hour -> median(byHour.get(hour)));
        return medians;
    }

    private static double median(List<Double> values) {
        if (values.size() < 2) {
            return Double.NaN;
        }
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }

    public long toMinute() {
        return fromMinute + (long) values.size() * stepMinutes;
    }

    /** The points before a minute. */
    public Course until(long minute) {
        var kept = Math.clamp((minute - fromMinute) / stepMinutes, 0, values.size());
        return new Course(fromMinute, stepMinutes, values.subList(0, kept), usual.subList(0, kept));
    }

    /**
     * Means of longer steps, counted back from the end; null where more than half of one is unknown.
     *
     * @param minutes a multiple of the own step
     */
    public Course every(int minutes) {
        var points = Math.max(1, minutes / stepMinutes);
        var skipped = values.size() % points;
        return new Course(
                fromMinute + (long) skipped * stepMinutes,
                points * stepMinutes,
                means(values, skipped, points),
                means(usual, skipped, points));
    }

    private static List<@Nullable Double> means(List<@Nullable Double> values, int skipped, int points) {
        var means = new ArrayList<@Nullable Double>();
        for (var at = skipped; at < values.size(); at += points) {
            means.add(mean(values.subList(at, at + points)));
        }
        return means;
    }

    private static @Nullable Double mean(List<@Nullable Double> values) {
        var sum = 0.0;
        var known = 0;
        for (var value : values) {
            if (value != null) {
                sum += value;
                known++;
            }
        }
        return 2 * known < values.size() || known == 0 ? null : Double.valueOf(sum / known);
    }

    @Override
    public String toString() {
        return values.size() + " points from " + EpochMinute.start(fromMinute);
    }
}
