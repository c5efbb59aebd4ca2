package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import dev.yohaku.server.ingest.Connection.Parameter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The small JSON answers of Prometheus' API, read whole. Thread-safe. */
final class Answers {
    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;

    Answers(Connection connection) {
        this.connection = connection;
    }

    List<InstantValue> instant(String promql, Instant at) throws SourceFailure {
        var data = post("/api/v1/query", List.of(new Parameter("query", promql), new Parameter("time", seconds(at))));
        var values = new ArrayList<InstantValue>();
        if (data.path("resultType").asString("").equals("scalar")) {
            values.add(value(Labels.of(Map.of()), data.path("result")));
        }
        for (var one : data.path("result")) {
            if (one.has("value")) {
                values.add(value(labels(one.path("metric")), one.path("value")));
            }
        }
        return values;
    }

    List<SeriesSamples> range(String promql, Instant from, Instant to, Duration step) throws SourceFailure {
        var data = post(
                "/api/v1/query_range",
                List.of(
                        new Parameter("query", promql),
                        new Parameter("start", seconds(from)),
                        new Parameter("end", seconds(to)),
                        new Parameter("step", decimal(step.toMillis()))));
        var series = new ArrayList<SeriesSamples>();
        for (var one : data.path("result")) {
            series.add(samples(labels(one.path("metric")), one.path("values")));
        }
        return series;
    }

    List<Labels> series(List<Selector> selectors, Instant from, Instant to) throws SourceFailure {
        var series = new ArrayList<Labels>();
        for (var one : post("/api/v1/series", matching(selectors, from, to))) {
            series.add(labels(one));
        }
        return series;
    }

    List<String> labelValues(String label, List<Selector> selectors, Instant from, Instant to) throws SourceFailure {
        var values = new ArrayList<String>();
        for (var one : data(connection.get("/api/v1/label/" + label + "/values", matching(selectors, from, to)))) {
            values.add(one.asString(""));
        }
        return values.stream().sorted().toList();
    }

    Map<String, Metadata> metadata() throws SourceFailure {
        var known = new HashMap<String, Metadata>();
        for (var metric : data(connection.get("/api/v1/metadata", List.of())).properties()) {
            for (var told : metric.getValue()) {
                known.putIfAbsent(
                        metric.getKey(), new Metadata(text(told, "type"), text(told, "help"), text(told, "unit")));
            }
        }
        return known;
    }

    ServerKind kind() throws SourceFailure {
        try {
            var data = data(connection.get("/api/v1/status/buildinfo", List.of()));
            return new ServerKind(name(data), text(data, "version"));
        } catch (SourceFailure e) {
            if (e.problem().status() != 404) {
                throw e;
            }
            instant("vector(1)", Instant.EPOCH.plusSeconds(1));
            return new ServerKind("Prometheus-compatible", "");
        }
    }

    private static String name(JsonNode build) {
        var application = text(build, "application");
        if (!application.isEmpty()) {
            return application;
        }
        return text(build, "goVersion").isEmpty() ? "VictoriaMetrics" : "Prometheus";
    }

    private JsonNode post(String path, List<Parameter> form) throws SourceFailure {
        try {
            return data(connection.post(path, form));
        } catch (SourceFailure e) {
            if (e.problem().status() != 405) {
                throw e;
            }
            return data(connection.get(path, form));
        }
    }

    private JsonNode data(Body answer) throws SourceFailure {
        try (var body = answer) {
            return checked(JSON.readTree(body.readAllBytes()));
        } catch (IOException e) {
            throw answer.broken(e);
        } catch (JacksonException e) {
            throw malformed(e.getOriginalMessage());
        }
    }

    private JsonNode checked(JsonNode answer) throws SourceFailure {
        if (!answer.path("status").asString("").equals("success")) {
            throw malformed("no \"status\":\"success\" in it");
        }
        return answer.path("data");
    }

    private SourceFailure malformed(String why) {
        return new SourceFailure(new SourceProblem(SourceProblem.Kind.MALFORMED, connection.place(), 200, why));
    }

    private static List<Parameter> matching(List<Selector> selectors, Instant from, Instant to) {
        var form = new ArrayList<Parameter>();
        selectors.forEach(s -> form.add(new Parameter("match[]", s.toString())));
        form.add(new Parameter("start", seconds(from)));
        form.add(new Parameter("end", seconds(to)));
        return form;
    }

    private static Labels labels(JsonNode metric) {
        var labels = new HashMap<String, String>();
        metric.properties().forEach(p -> labels.put(p.getKey(), p.getValue().asString("")));
        return Labels.of(labels);
    }

    private static SeriesSamples samples(Labels labels, JsonNode values) {
        var times = new long[values.size()];
        var numbers = new double[values.size()];
        for (int i = 0; i < times.length; i++) {
            var sample = value(labels, values.get(i));
            times[i] = sample.timeMillis();
            numbers[i] = sample.value();
        }
        return new SeriesSamples(labels, times, numbers);
    }

    private static InstantValue value(Labels labels, JsonNode pair) {
        return new InstantValue(
                labels,
                Math.round(pair.path(0).asDouble(0) * 1000),
                SampleText.parse(pair.path(1).asString("NaN")));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    static String seconds(Instant at) {
        return decimal(at.toEpochMilli());
    }

    private static String decimal(long millis) {
        return java.math.BigDecimal.valueOf(millis, 3).toPlainString();
    }
}
