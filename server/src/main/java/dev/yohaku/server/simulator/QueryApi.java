package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Selector;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The answers of Prometheus's HTTP API, for selectors and the usual functions over them: each method writes the value of {@code data}. Thread-safe. */
final class QueryApi {
    private static final long MOST_STEPS = 11_000;
    private static final double LARGEST_WHOLE = 1e15;

    private final Telemetry telemetry;
    private final Evaluation evaluation;

    QueryApi(Telemetry telemetry) {
        this.telemetry = telemetry;
        this.evaluation = new Evaluation(telemetry);
    }

    /** A vector of the values at a time; for a bare range selector a matrix of the raw samples. */
    void query(String text, long atMillis, Writer out) throws IOException {
        var query = QueryReader.read(text);
        if (query instanceof Query.Select select && !select.range().isZero()) {
            matrix(select.selector(), atMillis - select.range().toMillis(), atMillis, out);
        } else {
            vector(query, atMillis, out);
        }
    }

    private void vector(Query query, long at, Writer out) throws IOException {
        var lines = evaluation.of(query, new Steps(at, at, 1));
        out.write("{\"resultType\":\"vector\",\"result\":[");
        var separator = "";
        for (var line : lines) {
            if (!Double.isNaN(line.at(0))) {
                out.write(separator + metric(line.labels()) + ",\"value\":" + point(at, line.at(0)) + "}");
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
            separator = write(series.labels(), points, separator, out);
        }
        out.write("]}");
    }

    /** The value of a query at each step. */
    void queryRange(String text, long from, long to, long step, Writer out) throws IOException {
        if (step <= 0 || to < from || (to - from) / step > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "expected start before end and at most " + MOST_STEPS + " steps longer than 0");
        }
        var steps = new Steps(from, to, step);
        var lines = evaluation.of(QueryReader.read(text), steps);
        out.write("{\"resultType\":\"matrix\",\"result\":[");
        var separator = "";
        for (var line : lines) {
            var points = new StringBuilder();
            for (var i = 0; i < line.length(); i++) {
                append(points, steps.at(i), line.at(i));
            }
            separator = write(line.labels(), points, separator, out);
        }
        out.write("]}");
    }

    private static String write(Labels labels, StringBuilder points, String separator, Writer out) throws IOException {
        if (points.isEmpty()) {
            return separator;
        }
        out.write(separator + metric(labels) + ",\"values\":[");
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
    private List<Exposed> selected(List<Selector> selectors) {
        return telemetry.select(new Selector("", List.of())).stream()
                .filter(s -> selectors.isEmpty() || selectors.stream().anyMatch(x -> x.matches(s.labels())))
                .toList();
    }

    private static String metric(Labels labels) {
        return "{\"metric\":" + JsonText.object(labels.asMap());
    }

    private static void append(StringBuilder points, long time, double value) {
        if (!Double.isNaN(value)) {
            points.append(points.isEmpty() ? "" : ",").append(point(time, value));
        }
    }

    private static String point(long millis, double value) {
        var fraction = Math.floorMod(millis, 1000);
        return "[" + Math.floorDiv(millis, 1000) + "." + (fraction < 100 ? fraction < 10 ? "00" : "0" : "") + fraction
                + ",\"" + number(value) + "\"]";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE
                ? Long.toString((long) value)
                : Double.toString(value).replace("Infinity", "Inf");
    }
}
