package dev.yohaku.engine.forecast;

import dev.yohaku.engine.time.LocalCalendar;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.engine.time.RegularSeries;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the calendar tells of a history above zero: by which factor each occasion lifted its points above the level of those days, as usual at their hour of the week, and how
 * holidays differ, which are expected to be like Sundays.
 */
final class Occasions {
    private static final double MOST = 50;
    private static final int WEEK = (int) Duration.ofDays(7).toMinutes();
    private static final int DAY = (int) Duration.ofDays(1).toMinutes();
    private static final int SUNDAY = 6 * 24;

    private final RegularSeries series;
    private final LocalCalendar calendar;
    private final List<LocalCalendar.Occasion> occasions;
    private final double[] level;
    private final Week week = new Week();
    private final Map<MinuteRange, Double> past = new HashMap<>();

    private Occasions(RegularSeries series, LocalCalendar calendar, List<LocalCalendar.Occasion> occasions) {
        this.series = series;
        this.calendar = calendar;
        this.occasions = occasions;
        this.level = level();
    }

    /** Empty where factors make no sense: with values below zero, or steps longer than a day. */
    static Optional<Occasions> of(RegularSeries series, LocalCalendar calendar, String service) {
        if (series.stepMinutes() > DAY || Arrays.stream(series.values()).anyMatch(value -> value < 0)) {
            return Optional.empty();
        }
        var ofService = calendar.occasions().stream()
                .filter(occasion -> service.isEmpty() || occasion.touches(service))
                .toList();
        var occasions = new Occasions(series, calendar, ofService);
        occasions.learn();
        return Optional.of(occasions);
    }

    private void learn() {
        IntStream.range(0, series.length())
                .filter(index -> Double.isFinite(series.at(index) / level[index]) && isUsual(index))
                .forEach(index -> week.add(calendar.hourOfWeek(series.minute(index)), series.at(index) / level[index]));
        occasions.forEach(this::learn);
    }

    /** The history as it would have been without occasions, on workdays where it had holidays. */
    double[] without() {
        var values = series.values();
        Arrays.setAll(values, index -> values[index] / had(index));
        return values;
    }

    private double had(int index) {
        return at(index)
                .map(occasion -> past.getOrDefault(occasion.range(), 1.0))
                .orElseGet(() -> holiday(index));
    }

    /** What coming occasions and holidays make of the steps after the history. */
    Uplift ahead(int horizon) {
        var factors = new double[horizon];
        Arrays.setAll(
                factors,
                step -> at(series.length() + step)
                        .map(this::expected)
                        .orElseGet(() -> holiday(series.length() + step)));
        return new Uplift(factors);
    }

    /** The factor of an occasion that is under way, else the mean of past ones of its name, by shares; 1 without any. */
    private double expected(LocalCalendar.Occasion coming) {
        return Math.exp(occasions.stream()
                .filter(occasion -> occasion.name().equals(coming.name()) && past.containsKey(occasion.range()))
                .mapToDouble(occasion -> Math.log(past.getOrDefault(occasion.range(), 1.0)))
                .average()
                .orElse(0));
    }

    private void learn(LocalCalendar.Occasion occasion) {
        var came = 0.0;
        var usual = 0.0;
        for (var index = 0; index < series.length(); index++) {
            var expected = touches(occasion, index) ? usual(index) : Double.NaN;
            if (Double.isFinite(series.at(index)) && Double.isFinite(expected)) {
                came += series.at(index);
                usual += expected;
            }
        }
        bounded(came / usual).ifPresent(factor -> past.put(occasion.range(), factor));
    }

    /** What would have come without anything special: the level of those days, as usual at that hour of the week. */
    private double usual(int index) {
        return level[index] * week.usual(calendar.hourOfWeek(series.minute(index)));
    }

    /** The median of the usual points of three weeks around each: it follows growth. NaN where there are none, or none above zero. */
    private double[] level() {
        var half = Math.max(1, 3 * WEEK / series.stepMinutes() / 2);
        var values = new double[series.length()];
        Arrays.setAll(values, index -> isUsual(index) ? series.at(index) : Double.NaN);
        var levels = new double[values.length];
        Arrays.setAll(levels, index -> {
            var near = Arrays.stream(values, Math.max(0, index - half), Math.min(values.length, index + half + 1))
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            var middle = near.length / 2;
            return near.length == 0 || near[middle] <= 0 ? Double.NaN : near[middle];
        });
        return levels;
    }

    private static Optional<Double> bounded(double factor) {
        return factor > 0 && Double.isFinite(factor)
                ? Optional.of(Math.clamp(factor, 1 / MOST, MOST))
                : Optional.empty();
    }

    private double holiday(int index) {
        var minute = series.minute(index);
        var hour = calendar.hourOfWeek(minute);
        return isHoliday(minute)
                ? bounded(week.usual(SUNDAY + hour % 24) / week.usual(hour)).orElse(1.0)
                : 1.0;
    }

    private boolean isHoliday(long minute) {
        return calendar.isHoliday(calendar.date(minute));
    }

    private Optional<LocalCalendar.Occasion> at(int index) {
        return occasions.reversed().stream()
                .filter(occasion -> touches(occasion, index))
                .findFirst();
    }

    private boolean touches(LocalCalendar.Occasion occasion, int index) {
        return occasion.range().from() < series.minute(index + 1)
                && series.minute(index) < occasion.range().to();
    }

    private boolean isUsual(int index) {
        return at(index).isEmpty() && !isHoliday(series.minute(index));
    }
}
