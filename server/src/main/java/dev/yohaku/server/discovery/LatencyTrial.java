package dev.yohaku.server.discovery;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Matcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The events of a histogram of durations, by bucket.
 *
 * @param timing how the convention times
 * @param more conditions beside those of the service: failed events are left out where the histogram tells them
 */
record LatencyTrial(Scope scope, Readings readings, Timing timing, List<Matcher> more) implements Trial {
    private static final String LE = "le";

    LatencyTrial {
        more = List.copyOf(more);
    }

    @Override
    public Aspect aspect() {
        return Aspect.LATENCY;
    }

    @Override
    public double total(Optional<String> route) {
        return readings.increments(scope.on(route).and(s -> bound(s) == Double.POSITIVE_INFINITY));
    }

    @Override
    public Optional<Draft> draft(Optional<String> route) {
        var total = total(route);
        var buckets = buckets(route);
        return ThresholdChoice.among(buckets, total)
                .flatMap(threshold -> TargetChoice.of(total - threshold.bucket().events(), total)
                        .map(target -> draft(route, threshold, target, buckets, total)));
    }

    private Draft draft(
            Optional<String> route,
            ThresholdChoice threshold,
            TargetChoice target,
            List<ThresholdChoice.Bucket> buckets,
            double total) {
        var within = new ArrayList<Matcher>(more);
        within.add(Matcher.equal(LE, threshold.bucket().le()));
        var bounds = buckets.stream().map(ThresholdChoice.Bucket::seconds).toList();
        return new Draft(
                scope.selector(scope.metric(), route, within).toString(),
                null,
                scope.selector(Timing.countOf(scope.metric()), route, more).toString(),
                target,
                total - threshold.bucket().events(),
                total,
                Optional.of(new Draft.Timed(threshold, timing.secondsPerUnit(), bounds)));
    }

    private List<ThresholdChoice.Bucket> buckets(Optional<String> route) {
        var spellings = new TreeMap<Double, String>();
        readings.series()
                .forEach(
                        s -> spellings.putIfAbsent(bound(s.labels()), s.labels().valueOrEmpty(LE)));
        return spellings.entrySet().stream()
                .filter(e -> Double.isFinite(e.getKey()))
                .map(e -> new ThresholdChoice.Bucket(
                        e.getValue(),
                        e.getKey() * timing.secondsPerUnit(),
                        readings.increments(scope.on(route).and(s -> bound(s) == e.getKey()))))
                .sorted(Comparator.comparingDouble(ThresholdChoice.Bucket::seconds))
                .toList();
    }

    /** The bound of a bucket in the metric's unit; NaN when it is not a number. */
    static double bound(Labels series) {
        var le = series.valueOrEmpty(LE);
        try {
            return le.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(le);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
