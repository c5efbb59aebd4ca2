package dev.yohaku.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of bad input through the real command: one sentence on standard error, the right exit code, no stack trace. */
class BadInputTests {
    private static final int INPUT = 1;
    private static final int USAGE = 2;
    private static final int ENVIRONMENT = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SLO = """
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: shop}
            spec:
              service: web
              indicator: {spec: {ratioMetric: {good: {metricSource: {spec: {query: 'sum(rate(g[5m]))'}}}, total: {metricSource: {spec: {query: 'sum(rate(t[5m]))'}}}}}}
              timeWindow: [{duration: 30d}]
              objectives: [{targetPercent: 99.9}]
            """;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void anAddressThatIsNone() throws IOException, InterruptedException {
        assertThat(refused(ENVIRONMENT, "serve", "--prometheus", "prometheus:9090"))
                .contains("prometheus:9090");
        assertThat(refused(ENVIRONMENT, "discover", "--prometheus", "prometheus:9090"))
                .contains("prometheus:9090");
    }

    @Test
    void discoveryAtAServerThatDoesNotAnswer() throws IOException, InterruptedException {
        assertThat(refused(ENVIRONMENT, "discover", "--prometheus", "http://127.0.0.1:1"))
                .startsWith("No server answers at http://127.0.0.1:1");
    }

    @Test
    void discoveryWithoutTheRight() throws IOException, InterruptedException {
        try (var server = Answering.with(401, "application/json", "{\"status\":\"error\"}")) {
            assertThat(refused(ENVIRONMENT, "discover", "--prometheus", server.url()))
                    .contains(server.url(), "401");
        }
    }

    @Test
    void discoveryAtAPageForPeople() throws IOException, InterruptedException {
        try (var server = Answering.with(200, "text/html", "<!doctype html><html><title>Sign in</title></html>")) {
            assertThat(refused(ENVIRONMENT, "discover", "--prometheus", server.url()))
                    .contains(server.url(), "HTML");
        }
    }

    @Test
    void anObjectiveOfOneHundredPercent() throws IOException, InterruptedException {
        var file = write("all.yaml", SLO.replace("99.9", "100"));
        assertThat(refused(INPUT, "serve", "--objectives", file)).startsWith(file + ":8:32: ");
        assertThat(refused(INPUT, "validate", file)).startsWith(file + ":8:32: ");
    }

    @Test
    void aFileWithAWrongField() throws IOException, InterruptedException {
        var file = write("all.yaml", SLO.replace("  service: web", "  service: web\n  colour: blue"));
        assertThat(refused(INPUT, "serve", "--objectives", file)).startsWith(file + ":6:3: ");
    }

    @Test
    void anExpressionThatDoesNotParse() throws IOException, InterruptedException {
        var file = write("all.yaml", SLO.replace("sum(rate(g[5m]))", "sum(rate(g[5m])"));
        assertThat(refused(INPUT, "serve", "--objectives", file)).startsWith(file + ":6:");
    }

    @Test
    void aPortInUse() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(refused(ENVIRONMENT, "serve", "--port", port)).startsWith("Port " + port + " is in use");
        }
    }

    @Test
    void aDataDirectoryThatCannotBeWritten() throws IOException, InterruptedException {
        var file = write("data-file", "");
        assertThat(refused(ENVIRONMENT, "serve", "--data", file)).startsWith("The data directory " + file);
        assertThat(refused(ENVIRONMENT, "serve", "--data", "/proc/yohaku"))
                .startsWith("The data directory /proc/yohaku");
    }

    @Test
    void aDataDirectoryOfANewerVersion() throws IOException, InterruptedException {
        var data = Files.createDirectories(directory.resolve("newer"));
        Files.writeString(data.resolve("VERSION"), "99\n");
        assertThat(refused(ENVIRONMENT, "serve", "--data", data.toString()))
                .contains(data.toString(), "newer Yohaku", "format 99");
    }

    @Test
    void aBaseUrlOrConfigurationThatIsNone() throws IOException, InterruptedException {
        assertThat(refused(USAGE, "serve", "--base-url", "tools/yohaku")).startsWith("--base-url tools/yohaku");
        assertThat(refused(ENVIRONMENT, "serve", "--config", "none.yaml")).startsWith("--config none.yaml");
    }

    @Test
    void aServerThatDoesNotAnswerDoesNotKeepYohakuFromServing() throws IOException, InterruptedException {
        var port = freePort();
        try (var command = Command.ofBuild(
                directory,
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                directory.resolve("data").toString(),
                "--prometheus",
                "http://127.0.0.1:1",
                "--objectives",
                write("all.yaml", SLO))) {
            await(port, command);
            awaitSaid(command, "http://127.0.0.1:1");
            Thread.sleep(1500);
            assertThat(command.err() + command.out())
                    .containsOnlyOnce("No server answers at http://127.0.0.1:1")
                    .doesNotContain("\tat ");
            assertThat(command.runs()).isTrue();
        }
    }

    /** Standard error of a command that must be refused with this exit code and one sentence. */
    private String refused(int exit, String... arguments) throws IOException, InterruptedException {
        try (var command = Command.ofBuild(directory, complete(arguments))) {
            var ended = command.ended(PATIENCE);
            assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(exit);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err().lines()).as(ended.err()).hasSize(1);
            return ended.err();
        }
    }

    /** A server gets a data directory and a port of its own, unless these are what is wrong. */
    private String[] complete(String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(arguments));
        if (line.getFirst().equals("serve")) {
            if (!line.contains("--data")) {
                line.addAll(List.of("--data", directory.resolve("data").toString()));
            }
            if (!line.contains("--port")) {
                line.addAll(List.of("--port", Integer.toString(freePort())));
            }
        }
        return line.toArray(String[]::new);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static void await(int port, Command command) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz"))
                    .build();
            while (System.nanoTime() < end && command.runs()) {
                try {
                    client.send(health, BodyHandlers.discarding());
                    return;
                } catch (IOException e) {
                    Thread.sleep(100);
                }
            }
        }
        throw new IOException("no answer; it said: " + command.out() + command.err());
    }

    private static void awaitSaid(Command command, String text) throws IOException, InterruptedException {
        for (var i = 0; i < 200 && !(command.out() + command.err()).contains(text); i++) {
            Thread.sleep(100);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Something that answers all requests alike. */
    private record Answering(HttpServer server) implements AutoCloseable {
        static Answering with(int status, String type, String body) throws IOException {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            return new Answering(server);
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
