package dev.yohaku.server.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.yohaku.engine.telemetry.Selector;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.xerial.snappy.Snappy;

/**
 * A server on the loopback address that answers like a Prometheus which has scraped the simulated product once a minute: remote read
 * (plain and streamed), selectors, series, labels, metadata; and {@code /metrics}, so that a real one can scrape the product itself.
 * Nothing lies beyond the clock. Thread-safe.
 */
public final class SimulatedPrometheus implements AutoCloseable {
    private static final String JSON = "application/json";

    private final Telemetry telemetry;
    private final QueryApi api;
    private final RemoteRead remoteRead;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    private SimulatedPrometheus(Simulation simulation, InstantSource clock, int port) throws IOException {
        this.telemetry = new Telemetry(simulation, clock);
        this.api = new QueryApi(telemetry);
        this.remoteRead = new RemoteRead(telemetry);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    /**
     * Starts to answer, on the loopback address only.
     *
     * @param port 0 for any free one
     * @throws IOException when the port is in use
     */
    public static SimulatedPrometheus start(Simulation simulation, InstantSource clock, int port) throws IOException {
        var prometheus = new SimulatedPrometheus(simulation, clock, port);
        prometheus.server.start();
        return prometheus;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            routeOrRefuse(exchange);
        }
    }

    private void routeOrRefuse(HttpExchange exchange) throws IOException {
        try {
            route(exchange, exchange.getRequestURI().getPath());
        } catch (IllegalArgumentException e) {
            refuse(exchange, 400, "bad_data", String.valueOf(e.getMessage()));
        }
    }

    private void route(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/-/ready", "/-/healthy" -> text(exchange, "text/plain", "Prometheus Server is Ready.\n");
            case "/metrics" -> metrics(exchange);
            case "/api/v1/read" -> read(exchange);
            default -> data(exchange, path, Parameters.of(exchange));
        }
    }

    private void data(HttpExchange exchange, String path, Parameters asked) throws IOException {
        var now = telemetry.nowMillis();
        switch (path) {
            case "/api/v1/query" -> json(exchange, out -> api.query(asked.text("query"), asked.time("time", now), out));
            case "/api/v1/query_range" ->
                json(
                        exchange,
                        out -> api.queryRange(
                                asked.text("query"),
                                asked.time("start", now),
                                asked.time("end", now),
                                asked.step(),
                                out));
            case "/api/v1/series" -> json(exchange, out -> api.series(selectors(asked), out));
            case "/api/v1/labels" -> json(exchange, out -> api.labels(selectors(asked), out));
            case "/api/v1/metadata" -> json(exchange, out -> api.metadata(asked.text("metric"), out));
            case "/api/v1/status/buildinfo" ->
                json(
                        exchange,
                        out -> out.write(
                                "{\"application\":\"Yohaku simulator\",\"version\":\"2.42.0\",\"revision\":\"simulated\",\"branch\":\"\","
                                        + "\"buildUser\":\"\",\"buildDate\":\"\",\"goVersion\":\"\"}"));
            default -> labelValues(exchange, path, asked);
        }
    }

    private void labelValues(HttpExchange exchange, String path, Parameters asked) throws IOException {
        var parts = path.split("/", -1);
        if (path.startsWith("/api/v1/label/") && parts.length == 6 && parts[5].equals("values")) {
            json(exchange, out -> api.labelValues(parts[4], selectors(asked), out));
        } else {
            refuse(exchange, 404, "not_found", "the simulator does not answer " + path);
        }
    }

    private static List<Selector> selectors(Parameters asked) {
        return asked.all("match[]").stream()
                .map(m -> SelectorText.parse(m).selector())
                .toList();
    }

    private void metrics(HttpExchange exchange) throws IOException {
        var text = new StringBuilder();
        TextFormat.write(telemetry.exposed(), telemetry::value, text);
        text(exchange, "text/plain; version=0.0.4; charset=utf-8", text.toString());
    }

    private void read(HttpExchange exchange) throws IOException {
        var request = ReadRequest.parse(uncompressed(exchange.getRequestBody().readAllBytes()));
        if (request.streamed()) {
            exchange.getResponseHeaders()
                    .set("Content-Type", "application/x-streamed-protobuf; proto=prometheus.ChunkedReadResponse");
            exchange.sendResponseHeaders(200, 0);
            remoteRead.stream(request, exchange.getResponseBody());
        } else if (remoteRead.mostSamples(request) > RemoteRead.SAMPLE_LIMIT) {
            text(exchange, 400, "text/plain", "exceeded sample limit (" + RemoteRead.SAMPLE_LIMIT + ")\n");
        } else {
            var body = remoteRead.samples(request);
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.getResponseHeaders().set("Content-Encoding", "snappy");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] uncompressed(byte[] body) {
        try {
            return Snappy.uncompress(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("the body of a remote read is a snappy block, this one is not", e);
        }
    }

    /** Writes the value of {@code data}. */
    private interface Data {
        void write(Writer out) throws IOException;
    }

    /** Holds the first part back, so that a refusal on the first steps still has its own status. */
    private static void json(HttpExchange exchange, Data data) throws IOException {
        var body = new OutputStreamWriter(new LateBody(exchange, JSON), StandardCharsets.UTF_8);
        var out = new BufferedWriter(body, 1 << 16);
        out.write("{\"status\":\"success\",\"data\":");
        data.write(out);
        out.write("}");
        out.close();
    }

    private static void refuse(HttpExchange exchange, int status, String type, String sentence) throws IOException {
        text(
                exchange,
                status,
                JSON,
                "{\"status\":\"error\",\"errorType\":" + JsonText.quoted(type) + ",\"error\":"
                        + JsonText.quoted(sentence) + "}");
    }

    private static void text(HttpExchange exchange, String type, String text) throws IOException {
        text(exchange, 200, type, text);
    }

    private static void text(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
