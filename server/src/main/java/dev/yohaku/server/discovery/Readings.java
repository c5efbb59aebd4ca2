package dev.yohaku.server.discovery;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Readings of counters or gauges at a steady step, up to now: good enough to choose a target, not to keep one. Of a counter that began
 * again, what it counted between the last reading and its end is missing.
 *
 * @param age from the first reading to now; zero without readings
 */
record Readings(List<SeriesSamples> series, Duration age, Duration step) {
    Readings {
        series = List.copyOf(series);
    }

    static Readings of(List<SeriesSamples> series, Duration span, Duration step) {
        var kept = series.stream().filter(s -> s.size() > 0).toList();
        var first = kept.stream().mapToLong(Readings::first).min();
        var last = kept.stream().mapToLong(s -> s.timesMillis()[s.size() - 1]).max();
        var age = first.isEmpty() ? Duration.ZERO : Duration.ofMillis(last.orElseThrow() - first.getAsLong());
        return new Readings(kept, age.compareTo(span) > 0 ? span : age, step);
    }

    /** The increments of all counters that are meant. A counter that appeared later than the others is taken to have begun at zero. */
    double increments(Predicate<Labels> meant) {
        var usual = series.stream().mapToLong(Readings::first).min().orElse(0) + step.toMillis();
        return series.stream()
                .filter(s -> meant.test(s.labels()))
                .mapToDouble(s -> increments(s, first(s) > usual))
                .sum();
    }

    /** The sum of all readings that are meant. */
    double sum(Predicate<Labels> meant) {
        return series.stream()
                .filter(s -> meant.test(s.labels()))
                .flatMapToDouble(s -> Arrays.stream(s.values()))
                .filter(Double::isFinite)
                .sum();
    }

    /** How many readings there are among those meant. */
    long count(Predicate<Labels> meant) {
        return series.stream()
                .filter(s -> meant.test(s.labels()))
                .flatMapToDouble(s -> Arrays.stream(s.values()))
                .filter(Double::isFinite)
                .count();
    }

    private static long first(SeriesSamples series) {
        return series.timesMillis()[0];
    }

    private static double increments(SeriesSamples series, boolean bornLater) {
        var before = bornLater ? 0 : Double.NaN;
        double sum = 0;
        for (var value : series.values()) {
            if (Double.isFinite(value)) {
                sum += Double.isNaN(before) ? 0 : value >= before ? value - before : value;
                before = value;
            }
        }
        return sum;
    }
}
