package dev.yohaku.server.watches;

import dev.yohaku.engine.telemetry.SeriesSamples;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.ingest.PrometheusApi;
import dev.yohaku.server.ingest.SourceFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a query hour by hour: its values at every five minutes, the last one on the hour's end. A plain range query, since every
 * Prometheus-compatible server answers one alike, and subqueries not every one.
 */
final class HourlyReading {
    static final Duration STEP = Duration.ofMinutes(5);
    private static final int IN_AN_HOUR = 12;
    private static final long MILLIS = Hours.HOUR * EpochMinute.MILLIS;

    private HourlyReading() {}

    /** What came of a reading. */
    sealed interface Answer {
        /** The hours with at least half of their values, ascending; empty where there is nothing. */
        record Points(List<Point> points) implements Answer {}

        /** The query gives this many series at once, and nobody can say which is meant. */
        record Several(int series) implements Answer {}
    }

    /**
     * An hour of values.
     *
     * @param hour whole hours since the epoch
     * @param peak the largest
     */
    record Point(long hour, double mean, double peak) {}

    /** Reads the hours [from, to), at most a few weeks of them. */
    static Answer read(PrometheusApi api, String query, long fromHour, long toHour) throws SourceFailure {
        var from = EpochMinute.start(fromHour * Hours.HOUR).plus(STEP);
        var series = api.queryRange(query, from, EpochMinute.start(toHour * Hours.HOUR), STEP);
        var most = mostAtOnce(series);
        return most > 1 ? new Answer.Several(most) : new Answer.Points(points(series));
    }

    /** Series that follow each other, as those of a pod that was replaced, are one at a time. */
    private static int mostAtOnce(List<SeriesSamples> series) {
        var atOnce = new HashMap<Long, Integer>();
        series.forEach(one -> {
            for (var time : one.timesMillis()) {
                atOnce.merge(time, 1, Integer::sum);
            }
        });
        return atOnce.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static List<Point> points(List<SeriesSamples> series) {
        var hours = new TreeMap<Long, List<Double>>();
        series.forEach(one -> add(one, hours));
        return hours.entrySet().stream()
                .filter(hour -> hour.getValue().size() >= IN_AN_HOUR / 2)
                .map(hour -> point(hour.getKey(), hour.getValue()))
                .toList();
    }

    private static void add(SeriesSamples series, Map<Long, List<Double>> hours) {
        for (var i = 0; i < series.size(); i++) {
            if (Double.isFinite(series.values()[i])) {
                hours.computeIfAbsent(Math.floorDiv(series.timesMillis()[i] - 1, MILLIS), hour -> new ArrayList<>())
                        .add(series.values()[i]);
            }
        }
    }

    private static Point point(long hour, List<Double> values) {
        var summary = values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return new Point(hour, summary.getAverage(), summary.getMax());
    }
}
