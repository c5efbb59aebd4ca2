package dev.yohaku.engine.sli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Increments as the definitions say them, read off the complete list of all samples, one question at a time and without any economy. Knows
 * two metrics: requests by code (good: not 5xx) or a histogram (good: the bucket 0.5, all others only show resets). Times are whole seconds.
 */
final class NaiveCounting {
    /** One sample; {@code le} is empty for all but buckets. */
    record Seen(String metric, String instance, String code, String le, long second, double value) {
        String series() {
            return metric + "/" + instance + "/" + code + "/" + le;
        }

        String family() {
            return metric.startsWith("latency") ? "latency/" + instance + "/" + code : series();
        }

        String site() {
            return (metric.startsWith("latency") ? "latency" : metric) + "/" + instance;
        }

        boolean good() {
            return metric.equals("requests_total") ? !code.startsWith("5") : le.equals("0.5");
        }

        boolean total() {
            return !metric.equals("latency_bucket");
        }
    }

    final Map<Long, double[]> minutes = new TreeMap<>();
    final Map<String, double[]> gaps = new TreeMap<>();
    final Map<String, Double> badByCode = new TreeMap<>();
    private final Set<Long> observed = new HashSet<>();
    private final List<Seen> all;
    private final Map<String, List<Long>> resets = new HashMap<>();

    NaiveCounting(List<Seen> samples) {
        all = samples.stream().distinct().toList();
        all.stream().filter(seen -> seen.good() || seen.total()).forEach(this::count);
    }

    /** The slices that are stored: of the possible minutes those with events or observation. */
    List<Slice> slices(long endMinute) {
        var slices = new ArrayList<Slice>();
        for (long minute : stored(endMinute)) {
            var sums = minutes.getOrDefault(minute, new double[2]);
            if (sums[0] <= sums[1]) {
                slices.add(new Slice(minute, sums[0], sums[1], seconds(minute)));
            }
        }
        return slices;
    }

    private Set<Long> stored(long endMinute) {
        var stored = new TreeSet<Long>();
        observed.forEach(second -> stored.add(Math.floorDiv(second, 60L)));
        minutes.forEach((minute, sums) -> {
            if (sums[0] != 0 || sums[1] != 0) {
                stored.add(minute);
            }
        });
        stored.removeIf(minute -> minute >= endMinute);
        return stored;
    }

    private int seconds(long minute) {
        return (int) observed.stream()
                .filter(second -> Math.floorDiv(second, 60L) == minute)
                .count();
    }

    private void count(Seen now) {
        var before = before(now);
        if (before == null) {
            if (born(now)) {
                enter(now, now.value());
            }
            return;
        }
        var increment = resetBetween(before, now) ? now.value() : now.value() - before.value();
        if (now.second() - before.second() > longest(before)) {
            var range = Math.floorDiv(before.second(), 60L) + "-" + (Math.floorDiv(now.second(), 60L) + 1);
            put(gaps, range, now, increment);
            spend(now, increment);
            return;
        }
        enter(now, increment);
        for (var second = before.second(); now.total() && second < now.second(); second++) {
            observed.add(second);
        }
    }

    /** The latest earlier sample of the same series. */
    private @Nullable Seen before(Seen now) {
        @Nullable Seen latest = null;
        for (var other : all) {
            if (other.series().equals(now.series())
                    && other.second() < now.second()
                    && (latest == null || other.second() > latest.second())) {
                latest = other;
            }
        }
        return latest;
    }

    /** Five minutes, or 2.5 times the smallest of the last three spacings up to a sample. */
    private double longest(Seen last) {
        var smallest = Long.MAX_VALUE;
        var later = last;
        for (var earlier = before(last); earlier != null; earlier = before(earlier)) {
            smallest = Math.min(smallest, later.second() - earlier.second());
            later = earlier;
            if (spacings(later, last) == 3) {
                break;
            }
        }
        return smallest == Long.MAX_VALUE ? 300 : Math.max(300, 2.5 * smallest);
    }

    private long spacings(Seen from, Seen to) {
        return all.stream()
                .filter(s ->
                        s.series().equals(from.series()) && s.second() > from.second() && s.second() <= to.second())
                .count();
    }

    private boolean resetBetween(Seen before, Seen now) {
        return resets(now.family()).stream().anyMatch(time -> time > before.second() && time <= now.second());
    }

    /** A decrease is a reset unless another one lies between its two samples. */
    private List<Long> resets(String family) {
        return resets.computeIfAbsent(family, f -> {
            var found = new ArrayList<Long>();
            all.stream()
                    .filter(seen -> seen.family().equals(f))
                    .sorted(Comparator.comparingLong(Seen::second))
                    .forEach(seen -> {
                        var earlier = before(seen);
                        if (earlier != null
                                && seen.value() < earlier.value()
                                && found.stream().noneMatch(time -> time > earlier.second())) {
                            found.add(seen.second());
                        }
                    });
            return found;
        });
    }

    /** Another series of the metric on the target is at this scrape and had an earlier sample. */
    private boolean born(Seen first) {
        return all.stream()
                .filter(other -> other.site().equals(first.site()) && other.second() == first.second())
                .anyMatch(other -> before(other) != null);
    }

    private void enter(Seen now, double increment) {
        put(minutes, Math.floorDiv(now.second(), 60L), now, increment);
        spend(now, increment);
    }

    private void spend(Seen now, double increment) {
        var bad = (now.total() ? increment : 0) - (now.good() ? increment : 0);
        badByCode.merge(Math.floorDiv(now.second(), 3600L) + "/" + now.code(), bad, Double::sum);
    }

    private static <K> void put(Map<K, double[]> sums, K key, Seen now, double increment) {
        var sum = Objects.requireNonNull(sums.computeIfAbsent(key, k -> new double[2]));
        sum[0] += now.good() ? increment : 0;
        sum[1] += now.total() ? increment : 0;
    }
}
