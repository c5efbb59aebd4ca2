package dev.yohaku.server.acceptance;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.SeriesSamples;
import dev.yohaku.server.ingest.RealPrometheus;
import dev.yohaku.server.ingest.RemoteWrite;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Raw samples of one server, read in JSON. */
final class CopiedPast {
    private static final int DAY = 86_400;
    private static final int HALF_HOUR = 1_800;

    private CopiedPast() {}

    /** Writes the last days before a time into a Prometheus that has nothing younger, in the order of time. */
    static void copy(URI from, List<String> selectors, long untilSeconds, int days, RealPrometheus to)
            throws IOException, InterruptedException {
        for (var day = days; day > 0; day--) {
            var end = untilSeconds - (day - 1L) * DAY;
            var series = new ArrayList<SeriesSamples>();
            for (var selector : selectors) {
                series.addAll(read(from, selector, (double) end, DAY));
            }
            for (var start = end - DAY; start < end; start += HALF_HOUR) {
                to.write(RemoteWrite.request(part(series, start * 1_000, (start + HALF_HOUR) * 1_000)));
            }
        }
    }

    /** The raw samples after {@code end - seconds} up to {@code end}. */
    static List<SeriesSamples> read(URI server, String selector, double end, long seconds)
            throws IOException, InterruptedException {
        return Http.query(server, selector + "[" + seconds + "s]", end)
                .valueStream()
                .map(CopiedPast::samples)
                .toList();
    }

    private static SeriesSamples samples(JsonNode series) {
        var labels = new HashMap<String, String>();
        series.path("metric")
                .propertyStream()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString()));
        var points = series.path("values");
        var times = new long[points.size()];
        var values = new double[points.size()];
        for (var i = 0; i < times.length; i++) {
            times[i] = Math.round(points.get(i).get(0).asDouble() * 1_000);
            values[i] = Double.parseDouble(points.get(i).get(1).asString());
        }
        return new SeriesSamples(Labels.of(labels), times, values);
    }

    private static List<SeriesSamples> part(List<SeriesSamples> series, long from, long to) {
        return series.stream()
                .map(s -> part(s, from, to))
                .filter(s -> s.size() > 0)
                .toList();
    }

    private static SeriesSamples part(SeriesSamples series, long from, long to) {
        var first = place(series.timesMillis(), from);
        var end = place(series.timesMillis(), to);
        return new SeriesSamples(
                series.labels(),
                Arrays.copyOfRange(series.timesMillis(), first, end),
                Arrays.copyOfRange(series.values(), first, end));
    }

    private static int place(long[] times, long time) {
        var place = Arrays.binarySearch(times, time);
        return place < 0 ? -place - 1 : place;
    }
}
