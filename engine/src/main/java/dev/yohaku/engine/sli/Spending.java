package dev.yohaku.engine.sli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Shares bad events out to the label values that had them, hour by hour. Confined to one thread. */
final class Spending {
    private static final long MILLIS_IN_HOUR = 3_600_000L;
    private static final int MOST_VALUES = 30;
    private static final double NOISE = 1e-9;
    private static final Set<String> NOT_TELLING = Set.of("__name__", "le", "quantile");

    private record Key(long hour, String label, String value) {}

    private final Map<SeriesTrack, Map<Long, double[]>> bySeries = new LinkedHashMap<>();

    /** Notes events of one series. */
    void add(SeriesTrack track, long time, double good, double total) {
        var sum = bySeries.computeIfAbsent(track, key -> new HashMap<>())
                .computeIfAbsent(Math.floorDiv(time, MILLIS_IN_HOUR), key -> new double[2]);
        sum[0] += total - good;
        sum[1] += total;
    }

    /** The hours and label values with bad events, in order. Labels with one value or more than thirty say nothing. */
    List<Spend> spends(Collection<SeriesTrack> all) {
        var telling = telling(all);
        var sums = new TreeMap<Key, double[]>(
                Comparator.comparingLong(Key::hour).thenComparing(Key::label).thenComparing(Key::value));
        bySeries.forEach((track, hours) -> track.labels().asMap().forEach((label, value) -> {
            if (telling.contains(label)) {
                hours.forEach((hour, sum) -> merge(sums, new Key(hour, label, value), sum));
            }
        }));
        var spends = new ArrayList<Spend>();
        sums.forEach((key, sum) -> {
            if (sum[0] > NOISE * Math.max(1, sum[1])) {
                spends.add(new Spend(key.hour(), key.label(), key.value(), sum[0], sum[1]));
            }
        });
        return spends;
    }

    private static void merge(Map<Key, double[]> sums, Key key, double[] more) {
        var sum = sums.computeIfAbsent(key, k -> new double[2]);
        sum[0] += more[0];
        sum[1] += more[1];
    }

    private static Set<String> telling(Collection<SeriesTrack> all) {
        var values = new HashMap<String, Set<String>>();
        for (var track : all) {
            track.labels()
                    .asMap()
                    .forEach((label, value) -> values.computeIfAbsent(label, key -> new HashSet<>())
                            .add(value));
        }
        var telling = new HashSet<String>();
        values.forEach((label, distinct) -> {
            if (!NOT_TELLING.contains(label) && distinct.size() > 1 && distinct.size() <= MOST_VALUES) {
                telling.add(label);
            }
        });
        return telling;
    }
}
