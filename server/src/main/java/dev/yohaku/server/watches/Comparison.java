package dev.yohaku.server.watches;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Bad events by label value in two times, to be compared as rates. Confined to one thread. */
final class Comparison {
    /** Labels that say on which machine or in which bucket, not what failed. */
    static final Set<String> NOT_TELLING = Set.of(
            "__name__",
            "le",
            "quantile",
            "instance",
            "pod",
            "pod_name",
            "container",
            "container_id",
            "node",
            "host",
            "hostname",
            "ip",
            "uid",
            "id",
            "replica",
            "prometheus_replica",
            "__replica__");

    static final int MOST_VALUES = 30;

    private final double hoursBefore;
    private final double hoursAfter;
    private final Map<String, Map<String, double[]>> byLabel = new TreeMap<>();

    Comparison(double hoursBefore, double hoursAfter) {
        this.hoursBefore = hoursBefore;
        this.hoursAfter = hoursAfter;
    }

    void before(String label, String value, double bad) {
        rates(label, value)[0] += bad / hoursBefore;
    }

    void after(String label, String value, double bad) {
        rates(label, value)[1] += bad / hoursAfter;
    }

    private double[] rates(String label, String value) {
        return byLabel.computeIfAbsent(label, key -> new TreeMap<>()).computeIfAbsent(value, key -> new double[2]);
    }

    Breakdown breakdown() {
        var telling = byLabel.entrySet().stream()
                .filter(e -> !NOT_TELLING.contains(e.getKey()) && e.getValue().size() <= MOST_VALUES)
                .toList();
        return new Breakdown(
                telling.stream()
                        .flatMap(e -> carriers(e.getKey(), e.getValue()).stream())
                        .sorted(Comparator.comparingDouble(Breakdown.Carrier::share)
                                .reversed()
                                .thenComparing(Breakdown.Carrier::label)
                                .thenComparing(Breakdown.Carrier::value))
                        .toList(),
                telling.stream()
                        .flatMap(e -> fresh(e.getKey(), e.getValue()).stream())
                        .sorted(Comparator.comparingDouble(Breakdown.Fresh::after)
                                .reversed()
                                .thenComparing(Breakdown.Fresh::label)
                                .thenComparing(Breakdown.Fresh::value))
                        .toList());
    }

    /** Shares are of the sum over the values that rose, so that those of a label add up to 1. */
    private static List<Breakdown.Carrier> carriers(String label, Map<String, double[]> values) {
        var extra = values.values().stream()
                .mapToDouble(rates -> Math.max(0, rates[1] - rates[0]))
                .sum();
        return values.entrySet().stream()
                .filter(e -> e.getValue()[1] > e.getValue()[0])
                .map(e -> new Breakdown.Carrier(
                        label,
                        e.getKey(),
                        (e.getValue()[1] - e.getValue()[0]) / extra,
                        e.getValue()[0],
                        e.getValue()[1]))
                .toList();
    }

    /** Where the label was there before at all. */
    private static List<Breakdown.Fresh> fresh(String label, Map<String, double[]> values) {
        if (values.values().stream().allMatch(rates -> rates[0] == 0)) {
            return List.of();
        }
        return values.entrySet().stream()
                .filter(e -> e.getValue()[0] == 0 && e.getValue()[1] > 0)
                .map(e -> new Breakdown.Fresh(label, e.getKey(), e.getValue()[1]))
                .toList();
    }
}
