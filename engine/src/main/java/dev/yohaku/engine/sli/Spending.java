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
import org.jspecify.annotations.Nullable;

/** Shares bad events out to the label values that had them, hour by hour. Confined to one thread. */
final class Spending {
    private static final long MILLIS_IN_HOUR = 3_600_000L;
    private static final int MOST_VALUES = 30;
    private static final double NOISE = 1e-9;
    private static final Set<String> NOT_TELLING = Set.of("__name__", "le", "quantile");

    private record Key(long hour, String label, String value) {}

    private final Map<SeriesTrack, Map<Long, double[]>> bySeries = new LinkedHashMap<>();
    private @Nullable SeriesTrack track;
    private long hour;
    private double[] sum = {0, 0};

    /** Notes events of one series. */
    void add(SeriesTrack of, long time, double good, double total) {
        var in = Math.floorDiv(time, MILLIS_IN_HOUR);
        if (of != track || in != hour) {
            open(of, in);
        }
        sum[0] += total - good;
        sum[1] += total;
    }

    /** Most events come by series and time, so the place of the last one is that of the next. */
    private void open(SeriesTrack of, long in) {
        track = of;
        hour = in;
        sum = bySeries.computeIfAbsent(of, key -> new HashMap<>()).computeIfAbsent(in, key -> new double[2]);
    }

    /** The hours and label values with bad events, in order. Labels with one value or more than thirty say nothing. */
    List<Spend> spends(Collection<SeriesTrack> all) {
        var telling = telling(all);
        var sums = new TreeMap<Key, double[]>(
                Comparator.comparingLong(Key::hour).thenComparing(Key::label).thenComparing(Key::value));
        bySeries.forEach((one, hours) -> one.labels().asMap().forEach((label, value) -> {
            if (telling.contains(label)) {
                hours.forEach((in, spent) -> merge(sums, new Key(in, label, value), spent));
            }
        }));
        var spends = new ArrayList<Spend>();
        sums.forEach((key, spent) -> {
            if (spent[0] > NOISE * Math.max(1, spent[1])) {
                spends.add(new Spend(key.hour(), key.label(), key.value(), spent[0], spent[1]));
            }
        });
        return spends;
    }

    private static void merge(Map<Key, double[]> sums, Key key, double[] more) {
        var merged = sums.computeIfAbsent(key, k -> new double[2]);
        merged[0] += more[0];
        merged[1] += more[1];
    }

    private static Set<String> telling(Collection<SeriesTrack> all) {
        var values = new HashMap<String, Set<String>>();
        for (var one : all) {
            if (one.isWitness()) {
                continue;
            }
            one.labels()
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
