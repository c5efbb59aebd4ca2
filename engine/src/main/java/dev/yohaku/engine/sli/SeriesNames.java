package dev.yohaku.engine.sli;

import dev.yohaku.engine.telemetry.Labels;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How series are grouped by their labels: what is scraped together, and what resets together. */
final class SeriesNames {
    /** Labels that tell apart the copies of one series which a pair of collectors sends. */
    static final List<String> REPLICA = List.of("__replica__", "prometheus_replica", "replica");

    /** The endings of the names of a histogram's series. */
    static final List<String> PARTS = List.of("_bucket", "_count", "_sum");

    private static final List<String> TARGET = List.of("cluster", "instance", "job");

    private SeriesNames() {}

    /** The series without its collector. */
    static Labels withoutReplica(Labels labels) {
        return replica(labels).isEmpty() ? labels : labels.without(REPLICA);
    }

    /** Which collector of a pair sent it; empty when nothing says so. */
    static String replica(Labels labels) {
        return REPLICA.stream()
                .map(labels::valueOrEmpty)
                .filter(v -> !v.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What is scraped: job, instance and cluster. */
    static Labels target(Labels labels) {
        var target = new TreeMap<String, String>();
        TARGET.forEach(name -> target.put(name, labels.valueOrEmpty(name)));
        return Labels.of(target);
    }

    /** One metric on one target; the parts of a histogram are one metric. */
    static Labels metricOnTarget(Labels labels) {
        var key = new TreeMap<>(target(labels).asMap());
        key.put(Labels.METRIC, base(labels.metric()));
        return Labels.of(key);
    }

    /** What resets together: a histogram's series of the same labels; any other series alone. */
    static Labels family(Labels labels) {
        var base = base(labels.metric());
        if (base.equals(labels.metric())) {
            return labels;
        }
        Map<String, String> key = new TreeMap<>(labels.asMap());
        key.remove("le");
        key.put(Labels.METRIC, base + "*");
        return Labels.of(key);
    }

    /** A metric's name without the ending that a histogram's series have. */
    static String base(String metric) {
        for (var suffix : PARTS) {
            if (metric.endsWith(suffix)) {
                return metric.substring(0, metric.length() - suffix.length());
            }
        }
        return metric;
    }
}
