package dev.yohaku.server.simulator;

import dev.yohaku.engine.forecast.Crossing;
import dev.yohaku.engine.forecast.Forecast;
import dev.yohaku.engine.forecast.Forecaster;
import dev.yohaku.engine.forecast.Settings;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.LocalCalendar;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.engine.time.RegularSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Whether the true day on which a drawn growth reaches its limit lies in the 80 % range forecast 4 to 26 weeks before: {@code Crossings FIRST LAST
 * WEEKS}, seeds and weeks of daily peaks known. See bench/crossings.sh.
 */
public final class Crossings {
    private static final LocalDate FIRST_ANCHOR = LocalDate.of(2026, 1, 5);
    private static final int HORIZON = 182;
    private static final int LONGEST_LEAD = 27 * 7;

    /**
     * One forecast.
     *
     * @param lead days from the anchor to the true crossing
     */
    record Case(String growth, int lead, Forecast forecast, double limit) {
        boolean isInside() {
            return forecast instanceof Forecast.Made made
                    && made.crossing(limit) instanceof Crossing.Ahead ahead
                    && ahead.from() <= lead
                    && lead <= ahead.to();
        }

        String outcome() {
            return switch (forecast) {
                case Forecast.TooShort ignored -> "too short";
                case Forecast.Vanished ignored -> "vanished";
                case Forecast.Made made ->
                    switch (made.crossing(limit)) {
                        case Crossing.Already ignored -> "already";
                        case Crossing.Never ignored -> "never";
                        case Crossing.Ahead ahead ->
                            ahead.to() < lead ? "too early" : ahead.from() > lead ? "too late" : "inside";
                    };
            };
        }
    }

    private Crossings() {}

    /** Forecasts all growths of these seeds and prints how often the truth lay inside. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        var first = Long.parseLong(arguments[0]);
        var last = Long.parseLong(arguments[1]);
        var weeks = Integer.parseInt(arguments[2]);
        var half = (first + last) / 2;
        report("seeds " + first + " to " + half + " (settings)", cases(first, half, weeks), weeks);
        report("seeds " + (half + 1) + " to " + last + " (kept apart)", cases(half + 1, last, weeks), weeks);
    }

    private static List<Case> cases(long first, long last, int weeks) throws InterruptedException, ExecutionException {
        var cases = new ArrayList<Case>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tasks = LongStream.rangeClosed(first, last)
                    .mapToObj(seed -> threads.submit(() -> cases(seed, weeks)))
                    .toList();
            for (var task : tasks) {
                cases.addAll(task.get());
            }
        }
        return cases;
    }

    /** Those of one seed; without growths that reached their limit before the anchor. */
    private static List<Case> cases(long seed, int weeks) {
        var monday = FIRST_ANCHOR.plusWeeks(Math.floorMod(seed * 23, 52));
        var anchor = EpochMinute.of(monday.atStartOfDay(Tokyo.ZONE).toInstant());
        var history = new MinuteRange(anchor - weeks * 7L * Tokyo.DAY, anchor);
        var holidays = GiftCalendar.holidays(new MinuteRange(history.from(), anchor + 2L * HORIZON * Tokyo.DAY));
        var settings = Settings.of(HORIZON).withCalendar(LocalCalendar.of(Tokyo.ZONE, holidays, List.of()), "");
        return Gauges.drawn(seed, anchor).stream()
                .flatMap(gauge -> {
                    var limit = gauge.limit().orElseThrow();
                    var crossing = gauge.crossing(
                                    new MinuteRange(history.from(), anchor + LONGEST_LEAD * (long) Tokyo.DAY))
                            .orElseThrow();
                    var growth = gauge.course().growth().getClass().getSimpleName();
                    return crossing < anchor
                            ? Stream.<Case>empty()
                            : Stream.of(new Case(
                                    growth,
                                    (int) ((crossing - anchor) / Tokyo.DAY),
                                    Forecaster.of(peaks(gauge, history), settings),
                                    limit));
                })
                .toList();
    }

    private static RegularSeries peaks(SimulatedGauge gauge, MinuteRange history) {
        var days = (int) (history.minutes() / Tokyo.DAY);
        return RegularSeries.generate(history.from(), Tokyo.DAY, days, day -> {
            var from = history.from() + (long) day * Tokyo.DAY;
            return LongStream.range(from, from + Tokyo.DAY)
                    .mapToDouble(gauge::value)
                    .max()
                    .orElseThrow();
        });
    }

    private static void report(String title, List<Case> cases, int weeks) {
        say("%n%s: %d crossings, %d weeks of daily peaks known, 4 to 26 weeks ahead", title, cases.size(), weeks);
        line("in the 80 % range", cases, c -> true);
        for (var growth : List.of("Linear", "Compounding", "Saturating", "Steps")) {
            line("  " + growth, cases, c -> c.growth().equals(growth));
        }
        line("  up to 8 weeks ahead", cases, c -> c.lead() <= 56);
        line("  9 to 16 weeks", cases, c -> c.lead() > 56 && c.lead() <= 112);
        line("  17 weeks and more", cases, c -> c.lead() > 112);
        say("outcomes: %s", cases.stream().collect(Collectors.groupingBy(Case::outcome, Collectors.counting())));
        say(
                "median width of the range %.0f days; median of its middle's distance from the truth %.0f days",
                median(cases, a -> (double) (a.to() - a.from()), c -> 0.0),
                median(cases, a -> (double) a.median(), c -> (double) c.lead()));
    }

    private static void line(String what, List<Case> cases, Predicate<Case> which) {
        var some = cases.stream().filter(which).toList();
        var inside = some.stream().filter(Case::isInside).count();
        say("%-28s %3d of %3d = %3.0f %%", what, inside, some.size(), 100.0 * inside / Math.max(1, some.size()));
    }

    private static double median(List<Case> cases, Function<Crossing.Ahead, Double> of, Function<Case, Double> from) {
        var distances = cases.stream()
                .flatMapToDouble(c -> c.forecast() instanceof Forecast.Made made
                                && made.crossing(c.limit()) instanceof Crossing.Ahead ahead
                        ? DoubleStream.of(Math.abs(of.apply(ahead) - from.apply(c)))
                        : DoubleStream.empty())
                .sorted()
                .toArray();
        return distances.length == 0 ? Double.NaN : distances[distances.length / 2];
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
