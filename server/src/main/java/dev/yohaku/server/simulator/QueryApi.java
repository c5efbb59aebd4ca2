package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.time.EpochMinute;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The answers of Prometheus's HTTP API, for plain selectors: each method writes the value of {@code data}. Thread-safe. */
final class QueryApi {
    private static final long LOOK_BACK = 5 * EpochMinute.MILLIS;
    private static final long MOST_STEPS = 11_000;

    private final Telemetry telemetry;

    QueryApi(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** A vector of the latest values for an instant selector, a matrix of the raw samples for a range selector. */
    void query(String text, long atMillis, Writer out) throws IOException {
        var ranged = SelectorText.parse(text);
        if (ranged.range().isZero()) {
            vector(ranged.selector(), atMillis, out);
        } else {
            matrix(ranged.selector(), atMillis - ranged.range().toMillis(), atMillis, out);
        }
    }

    private void vector(Selector selector, long at, Writer out) throws IOException {
        out.write("{\"resultType\":\"vector\",\"result\":[");
        var separator = "";
        for (var series : telemetry.select(selector)) {
            var latest = new Latest();
            telemetry.read(series, at - LOOK_BACK, at, latest);
            if (latest.isLive(at)) {
                out.write(separator + metric(series) + ",\"value\":" + point(at, latest.value) + "}");
                separator = ",";
            }
        }
        out.write("]}");
    }

    private void matrix(Selector selector, long from, long to, Writer out) throws IOException {
        out.write("{\"resultType\":\"matrix\",\"result\":[");
        var separator = "";
        for (var series : telemetry.select(selector)) {
            var points = new StringBuilder();
            telemetry.read(series, from, to, (time, value) -> append(points, time, value));
            separator = write(series, points, separator, out);
        }
        out.write("]}");
    }

    /** The value of an instant selector at each step. */
    void queryRange(String text, long from, long to, long step, Writer out) throws IOException {
        var ranged = SelectorText.parse(text);
        if (step <= 0
                || to < from
                || (to - from) / step > MOST_STEPS
                || !ranged.range().isZero()) {
            throw new IllegalArgumentException("expected an instant selector, start before end and at most "
                    + MOST_STEPS + " steps longer than 0");
        }
        out.write("{\"resultType\":\"matrix\",\"result\":[");
        var separator = "";
        for (var series : telemetry.select(ranged.selector())) {
            separator = write(series, steps(series, from, to, step), separator, out);
        }
        out.write("]}");
    }

    private StringBuilder steps(SimulatedSeries series, long from, long to, long step) {
        var times = new ArrayList<Long>();
        var values = new ArrayList<Double>();
        telemetry.read(series, from - LOOK_BACK, to, (time, value) -> {
            times.add(time);
            values.add(value);
        });
        var points = new StringBuilder();
        var next = 0;
        var latest = new Latest();
        for (var at = from; at <= to; at += step) {
            for (; next < times.size() && times.get(next) <= at; next++) {
                latest.accept(times.get(next), values.get(next));
            }
            if (latest.isLive(at)) {
                append(points, at, latest.value);
            }
        }
        return points;
    }

    private static String write(SimulatedSeries series, StringBuilder points, String separator, Writer out)
            throws IOException {
        if (points.isEmpty()) {
            return separator;
        }
        out.write(separator + metric(series) + ",\"values\":[");
        out.append(points);
        out.write("]}");
        return ",";
    }

    void series(List<Selector> selectors, Writer out) throws IOException {
        out.write(selected(selectors).stream()
                .map(s -> JsonText.object(s.labels().asMap()))
                .collect(Collectors.joining(",", "[", "]")));
    }

    void labels(List<Selector> selectors, Writer out) throws IOException {
        var names = new TreeSet<String>();
        selected(selectors).forEach(s -> names.addAll(s.labels().asMap().keySet()));
        out.write(JsonText.array(names));
    }

    void labelValues(String name, List<Selector> selectors, Writer out) throws IOException {
        var values = new TreeSet<String>();
        selected(selectors).forEach(s -> values.add(s.labels().valueOrEmpty(name)));
        values.remove("");
        out.write(JsonText.array(values));
    }

    /** Type and help by family; of one family only when {@code metric} is not empty. */
    void metadata(String metric, Writer out) throws IOException {
        var families = new TreeMap<String, String>();
        for (var series : telemetry.exposed()) {
            var family = series.family();
            if (metric.isEmpty() || metric.equals(family.name())) {
                var entry = JsonText.object(Map.of("type", family.type(), "help", family.help(), "unit", ""));
                families.put(family.name(), "[" + entry + "]");
            }
        }
        out.write(families.entrySet().stream()
                .map(e -> JsonText.quoted(e.getKey()) + ":" + e.getValue())
                .collect(Collectors.joining(",", "{", "}")));
    }

    /** Series that match any of the selectors; all when there is none. */
    private List<SimulatedSeries> selected(List<Selector> selectors) {
        return telemetry.select(new Selector("", List.of())).stream()
                .filter(s -> selectors.isEmpty() || selectors.stream().anyMatch(x -> x.matches(s.labels())))
                .toList();
    }

    private static String metric(SimulatedSeries series) {
        return "{\"metric\":" + JsonText.object(series.labels().asMap());
    }

    private static void append(StringBuilder points, long time, double value) {
        if (!Double.isNaN(value)) {
            points.append(points.isEmpty() ? "" : ",").append(point(time, value));
        }
    }

    private static String point(long millis, double value) {
        var fraction = Math.floorMod(millis, 1000);
        return "[" + Math.floorDiv(millis, 1000) + "." + (fraction < 100 ? fraction < 10 ? "00" : "0" : "") + fraction
                + ",\"" + (long) value + "\"]";
    }

    /** The newest sample seen. */
    private static final class Latest implements Scrapes.Sink {
        private long time = Long.MIN_VALUE / 2;
        private double value = Double.NaN;

        @Override
        public void accept(long timeMillis, double sample) {
            time = timeMillis;
            value = sample;
        }

        boolean isLive(long at) {
            return at - time <= LOOK_BACK && !Double.isNaN(value);
        }
    }
}
