package dev.yohaku.server.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xerial.snappy.Snappy;

/** A small server that speaks enough of Prometheus' API to be read, and misbehaves on demand. It gives all series to every question. */
final class FakePrometheus implements AutoCloseable {
    /** How it answers. */
    enum Mood {
        WELL,
        UNAUTHORIZED,
        FORBIDDEN,
        FAILING,
        PAGE,
        REDIRECT,
        NOT_FOUND,
        REFUSING,
        TRUNCATED,
        APPENDED_ERROR,
        STALLED,
        NOT_JSON,
        TOO_MANY
    }

    private static final Pattern RANGE = Pattern.compile("\\[(\\d+)ms]");

    private final Map<Labels, NavigableMap<Long, Double>> series = new ConcurrentHashMap<>();
    private final boolean streams;
    private final List<String> asked = new ArrayList<>();
    volatile Mood mood = Mood.WELL;
    private HttpServer server;
    private final int port;

    private FakePrometheus(boolean streams, HttpServer server) {
        this.streams = streams;
        this.server = server;
        this.port = server.getAddress().getPort();
        listen();
    }

    static FakePrometheus streaming() throws IOException {
        return new FakePrometheus(true, bind(0));
    }

    /** One that does not offer remote read. */
    static FakePrometheus plain() throws IOException {
        return new FakePrometheus(false, bind(0));
    }

    private static HttpServer bind(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    private void listen() {
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    void startAgain() throws IOException {
        server = bind(port);
        listen();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/base");
    }

    Source source() {
        return Source.open("fake", url());
    }

    void add(Labels labels, long time, double value) {
        series.computeIfAbsent(labels, l -> new java.util.concurrent.ConcurrentSkipListMap<>())
                .put(time, value);
    }

    /** The headers and paths that were asked with. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        asked.add(exchange.getRequestURI().getPath() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("X-Scope-OrgID"));
        try (exchange) {
            switch (mood) {
                case UNAUTHORIZED -> text(exchange, 401, "text/plain", "who are you");
                case FORBIDDEN -> text(exchange, 403, "text/plain", "no");
                case FAILING -> text(exchange, 500, "text/plain", "internal error\n");
                case PAGE -> text(exchange, 200, "text/html; charset=utf-8", "<html><title>Sign in</title></html>");
                case NOT_FOUND -> text(exchange, 404, "text/plain", "404 page not found");
                case REFUSING ->
                    text(exchange, 400, "application/json", error("bad_data", "parse error: unexpected \\\"x\\\""));
                case TOO_MANY ->
                    text(
                            exchange,
                            422,
                            "application/json",
                            error("execution", "query processing would load too many samples into memory"));
                case NOT_JSON -> text(exchange, 200, "application/json", "{\"status\":\"succ");
                case REDIRECT -> {
                    exchange.getResponseHeaders().set("Location", "https://sso.example/login?next=secret");
                    exchange.sendResponseHeaders(302, -1);
                }
                case WELL, TRUNCATED, APPENDED_ERROR, STALLED -> well(exchange, body);
            }
        }
    }

    private void well(HttpExchange exchange, byte[] body) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/base/api/v1/read")) {
            read(exchange, body);
        } else if (path.equals("/base/api/v1/query")) {
            query(exchange, body);
        } else if (path.equals("/base/api/v1/status/buildinfo")) {
            text(
                    exchange,
                    200,
                    "application/json",
                    "{\"status\":\"success\",\"data\":{\"version\":\"9.9\",\"goVersion\":\"go\"}}");
        } else {
            text(
                    exchange,
                    200,
                    "application/json",
                    "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}");
        }
    }

    private void read(HttpExchange exchange, byte[] body) throws IOException {
        if (!streams) {
            text(exchange, 404, "text/plain", "404 page not found");
            return;
        }
        var range = range(Snappy.uncompress(body));
        var answer = new ByteArrayOutputStream();
        for (var one : between(range[0], range[1])) {
            answer.writeBytes(StreamedAnswer.frame(one));
        }
        if (mood == Mood.APPENDED_ERROR && answer.size() > 0) {
            answer.writeBytes("expanding series: disk trouble\n".getBytes(StandardCharsets.UTF_8));
        }
        send(exchange, "application/x-streamed-protobuf; proto=prometheus.ChunkedReadResponse", answer.toByteArray());
    }

    private void query(HttpExchange exchange, byte[] body) throws IOException {
        var form = new TreeMap<String, String>();
        for (var part : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            var pair = part.split("=", 2);
            form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        var range = RANGE.matcher(form.get("query"));
        var to = Math.round(Double.parseDouble(form.get("time")) * 1000);
        var found = range.find() ? between(to - Long.parseLong(range.group(1)), to) : List.<SeriesSamples>of();
        var result = found.stream().map(FakePrometheus::json).collect(Collectors.joining(","));
        var answer = "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[" + result + "]}}";
        send(exchange, "application/json", answer.getBytes(StandardCharsets.UTF_8));
    }

    private void send(HttpExchange exchange, String type, byte[] answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (mood == Mood.STALLED || (mood == Mood.TRUNCATED && answer.length > 0)) {
            exchange.sendResponseHeaders(200, answer.length + 1L);
            exchange.getResponseBody().write(answer, 0, answer.length / 2);
            exchange.getResponseBody().flush();
            if (mood == Mood.STALLED) {
                pause();
            }
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(answer);
        exchange.getResponseBody().close();
    }

    private static void pause() {
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<SeriesSamples> between(long from, long to) {
        var found = new ArrayList<SeriesSamples>();
        series.forEach((labels, samples) -> {
            var part = new TreeMap<>(samples.subMap(from, true, to, true));
            if (!part.isEmpty()) {
                found.add(new SeriesSamples(
                        labels,
                        part.keySet().stream().mapToLong(Long::longValue).toArray(),
                        part.values().stream().mapToDouble(Double::doubleValue).toArray()));
            }
        });
        return found;
    }

    private static String json(SeriesSamples run) {
        var metric = run.labels().asMap().entrySet().stream()
                .map(l -> "\"" + l.getKey() + "\":\"" + l.getValue() + "\"")
                .collect(Collectors.joining(","));
        var values = new ArrayList<String>();
        for (int i = 0; i < run.size(); i++) {
            values.add("[" + run.timesMillis()[i] / 1000.0 + ",\"" + run.values()[i] + "\"]");
        }
        return "{\"metric\":{" + metric + "},\"values\":[" + String.join(",", values) + "]}";
    }

    private static String error(String type, String words) {
        return "{\"status\":\"error\",\"errorType\":\"" + type + "\",\"error\":\"" + words + "\"}";
    }

    private static void text(HttpExchange exchange, int status, String type, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Start and end of the first query: its first two fields. */
    private static long[] range(byte[] request) {
        var at = new int[] {1};
        varint(request, at);
        at[0]++;
        var from = varint(request, at);
        at[0]++;
        return new long[] {from, varint(request, at)};
    }

    private static long varint(byte[] bytes, int[] at) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            var next = bytes[at[0]++];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
