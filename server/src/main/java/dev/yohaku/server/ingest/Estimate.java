package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.time.EpochMinute;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a reading of the past will bring, judged from the number of series at about a hundred points of it.
 *
 * @param firstMinute nothing is expected before it
 * @param samplesPerMinute at the busiest point; 0 when nothing is known
 * @param samples in all
 * @param interval between two samples of a series
 */
record Estimate(long firstMinute, double samplesPerMinute, double samples, Duration interval) {
    private static final long POINTS = 100;
    private static final int PROBE_SECONDS = 900;
    private static final Set<Integer> REFUSED = Set.of(400, 422);
    private static final Duration USUAL_INTERVAL = Duration.ofMinutes(1);

    /** Asks the server; when it knows nothing of the series, nothing is left out. */
    static Estimate of(PrometheusApi api, List<Selector> selectors, long fromMinute, long toMinute)
            throws SourceFailure {
        if (fromMinute >= toMinute) {
            return new Estimate(fromMinute, 0, 0, USUAL_INTERVAL);
        }
        try {
            return measured(api, selectors, fromMinute, toMinute);
        } catch (SourceFailure e) {
            if (!REFUSED.contains(e.problem().status())) {
                throw e;
            }
            return named(api, selectors, fromMinute, toMinute);
        }
    }

    private static Estimate measured(PrometheusApi api, List<Selector> selectors, long fromMinute, long toMinute)
            throws SourceFailure {
        var step = Math.max(5, Math.ceilDiv(toMinute - fromMinute, POINTS));
        var points = series(
                api, ServerSelectors.of(selectors), toMinute - (toMinute - fromMinute) / step * step, toMinute, step);
        return points.length == 0
                ? new Estimate(fromMinute, 0, 0, USUAL_INTERVAL)
                : judged(points, api, selectors, new long[] {fromMinute, toMinute, step});
    }

    /** For a server that does not evaluate such expressions: as many series as it names, a sample a minute each. */
    private static Estimate named(PrometheusApi api, List<Selector> selectors, long fromMinute, long toMinute)
            throws SourceFailure {
        var series = api.series(selectors, EpochMinute.start(fromMinute), EpochMinute.start(toMinute))
                .size();
        return new Estimate(fromMinute, series, (double) series * (toMinute - fromMinute), USUAL_INTERVAL);
    }

    /** Pairs of minute and number of series, where there were any. */
    private static double[][] series(PrometheusApi api, List<Selector> selectors, long from, long to, long step)
            throws SourceFailure {
        var promql =
                selectors.stream().map(s -> "(count(" + s + ") or vector(0))").collect(Collectors.joining(" + "));
        return api.queryRange(promql, EpochMinute.start(from), EpochMinute.start(to), Duration.ofMinutes(step)).stream()
                .flatMap(s -> java.util.stream.IntStream.range(0, s.size())
                        .mapToObj(i -> new double[] {EpochMinute.of(s.timesMillis()[i]), s.values()[i]}))
                .filter(point -> point[1] > 0)
                .toArray(double[][]::new);
    }

    private static Estimate judged(double[][] points, PrometheusApi api, List<Selector> selectors, long[] range)
            throws SourceFailure {
        var last = points[points.length - 1];
        var interval = interval(api, selectors, (long) last[0]);
        var perMinute = 60.0 / interval.toSeconds();
        double most = 0;
        double sum = 0;
        for (var point : points) {
            most = Math.max(most, point[1]);
            sum += point[1];
        }
        var first = Math.max(range[0], (long) points[0][0] - range[2]);
        return new Estimate(first, most * perMinute, sum * perMinute * range[2], interval);
    }

    private static Duration interval(PrometheusApi api, List<Selector> selectors, long minute) throws SourceFailure {
        var promql = selectors.stream()
                .map(s -> "max(count_over_time(" + ServerSelectors.spelled(s) + "[" + PROBE_SECONDS + "s]))")
                .collect(Collectors.joining(" or "));
        var most = api.query(promql, EpochMinute.start(minute)).stream()
                .mapToDouble(InstantValue::value)
                .max()
                .orElse(PROBE_SECONDS / 60.0);
        return Duration.ofSeconds(Math.max(1, Math.round(PROBE_SECONDS / Math.max(1, most))));
    }

    /** How many minutes to read at a time so that about this many samples come. */
    long minutesFor(long samplesAtOnce) {
        return samplesPerMinute == 0 ? 24 * 60 : (long) Math.max(10, samplesAtOnce / samplesPerMinute);
    }
}
