package dev.yohaku.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.yohaku.server.acceptance.Chromium.Look;
import dev.yohaku.server.cli.Main;
import dev.yohaku.server.ingest.RealPrometheus;
import dev.yohaku.server.simulator.SimulatedPrometheus;
import dev.yohaku.server.simulator.Simulation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way of somebody who has a Prometheus: discover, serve, sign in, look, and count again by hand. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // Started before the first test.
class RealPrometheusTests {
    private static final int DAYS = 8;
    private static final String PURCHASES = "{__name__=\"http_server_requests_seconds_count\",job=\"purchase-api\"}";
    private static final String REDEMPTIONS =
            "{__name__=~\"http_server_requests_seconds_(count|bucket)\",job=\"redemption\"}";

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private Path directory;
    private RealPrometheus prometheus;
    private YohakuProcess yohaku;
    private int port;
    private JsonNode findings;

    @BeforeAll
    void start() throws Exception {
        directory = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "real-");
        prometheus = kept(RealPrometheus.start("acceptance"));
        var now = Instant.now().getEpochSecond() / 60 * 60;
        var simulation = Simulation.of(7, Instant.ofEpochSecond(now), 2);
        var simulated = kept(SimulatedPrometheus.start(simulation, InstantSource.system(), 0));
        CopiedPast.copy(simulated.uri(), List.of(PURCHASES, REDEMPTIONS), now - 60, DAYS, prometheus);
        var exporter = Http.freePort();
        kept(ChildProcess.start(
                directory.resolve("node-exporter.log"),
                List.of("prometheus-node-exporter", "--web.listen-address=127.0.0.1:" + exporter)));
        port = Http.freePort();
        prometheus.configure(configuration(simulated.uri().getPort(), exporter));
        Eventually.holds(
                "targets",
                Duration.ofMinutes(1),
                () -> Http.query(prometheus.url(), "up == 1", now()).size() >= 3);
    }

    private <T extends AutoCloseable> T kept(T thing) {
        running.push(thing);
        return thing;
    }

    @AfterAll
    void stop() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
        if (directory != null) {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private String configuration(int simulator, int exporter) {
        return """
                global: {scrape_interval: 5s}
                scrape_configs:
                  - job_name: prometheus
                    static_configs: [{targets: ["127.0.0.1:%d"]}]
                  - job_name: node
                    static_configs: [{targets: ["127.0.0.1:%d"]}]
                  - job_name: gifts
                    honor_labels: true
                    static_configs: [{targets: ["127.0.0.1:%d"]}]
                  - job_name: yohaku
                    static_configs: [{targets: ["127.0.0.1:%d"]}]
                """.formatted(prometheus.url().getPort(), exporter, simulator, port);
    }

    @Test
    @Order(1)
    void discoveryProposesForServicesWithAWeekOfHistory() throws IOException {
        findings = discover("--json", "--out", directory.resolve("objectives").toString());

        assertThat(services(findings)).containsOnly("purchase-api", "redemption");
        assertThat(findings.path("declined")
                        .valueStream()
                        .map(d -> d.path("service").asString()))
                .contains("prometheus");
    }

    private static List<String> services(JsonNode findings) {
        return findings.path("proposed")
                .valueStream()
                .map(p -> p.path("service").asString())
                .toList();
    }

    private JsonNode discover(String... options) {
        var out = new StringWriter();
        var line = new CommandLine(new Main()).setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
        var arguments = new ArrayList<>(
                List.of("discover", "--prometheus", prometheus.url().toString()));
        arguments.addAll(List.of(options));
        assertThat(line.execute(arguments.toArray(String[]::new))).isZero();
        return new JsonMapper().readTree(out.toString());
    }

    @Test
    @Order(2)
    void theServerReadsTheWholePast() throws IOException, InterruptedException {
        yohaku = kept(YohakuProcess.start(
                directory.resolve("data"),
                "serve",
                "--port",
                Integer.toString(port),
                "--prometheus",
                prometheus.url().toString(),
                "--objectives",
                directory.resolve("objectives").toString()));
        yohaku.awaitThePast(Duration.ofSeconds(90));

        assertThat(yohaku.api("objectives").size())
                .isEqualTo(findings.path("proposed").size());
    }

    @Test
    @Order(3)
    void everyCountIsWhatThePlainestCountingGives() throws IOException, InterruptedException {
        var at = Instant.now().minus(Duration.ofMinutes(3));
        for (var objective : yohaku.api("objectives?at=" + at)) {
            var expected = counted(objective);

            assertThat(objective.path("total").asDouble())
                    .as(objective + " total")
                    .isEqualTo(expected.total());
            assertThat(objective.path("good").asDouble())
                    .as(objective + " good")
                    .isEqualTo(expected.good());
            assertThat(expected.total()).isGreaterThan(1_000);
        }
    }

    private record Counted(double good, double total) {}

    private Counted counted(JsonNode objective) throws IOException, InterruptedException {
        var id = objective.path("id").asString();
        var proposed = findings.path("proposed")
                .valueStream()
                .filter(p -> p.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        var from = Instant.parse(objective.path("from").asString()).getEpochSecond();
        var to = Instant.parse(objective.path("to").asString()).getEpochSecond();
        var total = Oracle.events(prometheus.url(), proposed.path("total").asString(), from, to);
        var good = proposed.path("good").isNull()
                ? total - Oracle.events(prometheus.url(), proposed.path("bad").asString(), from, to)
                : Oracle.events(prometheus.url(), proposed.path("good").asString(), from, to);
        return new Counted(good, total);
    }

    @Test
    @Order(4)
    void somebodySignsInAndFindsTheNumbersInBothLanguages() throws IOException, InterruptedException {
        try (var chromium = Chromium.start();
                var visitor = chromium.visitor(Look.DESK)) {
            var page = visitor.newPage();
            join(page);
            for (var language : List.of("ja", "en")) {
                for (var path : List.of("", "slos", "reviews", "sources")) {
                    var answer = page.navigate(yohaku.address() + path + "?lang=" + language);
                    assertThat(answer).isNotNull();
                    assertThat(answer.status()).as(path).isEqualTo(200);
                    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                }
                assertNumbers(page, "purchase-api-availability", language);
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** Through the link that the server printed. */
    private void join(Page page) throws IOException {
        page.navigate(yohaku.link());
        for (var field : Map.of(
                        "id",
                        "sre-b",
                        "name",
                        "sre-b",
                        "password",
                        "a long enough phrase",
                        "again",
                        "a long enough phrase")
                .entrySet()) {
            page.locator("input[name=" + field.getKey() + "]").fill(field.getValue());
        }
        page.locator("main form button").click();
        page.locator("input[name=login]").fill("sre-b");
        page.locator("input[name=password]").fill("a long enough phrase");
        page.locator("main form button").click();
        page.waitForURL(yohaku.address().toString());
    }

    private void assertNumbers(Page page, String id, String language) throws IOException, InterruptedException {
        Eventually.holds("a page and an answer of the same minute", Duration.ofSeconds(20), () -> {
            var before = objective(id);
            page.navigate(yohaku.address() + "slos/" + id + "?lang=" + language);
            if (!objective(id).equals(before)) {
                return false;
            }
            var expected = counted(before);
            var numbers = NumberFormat.getIntegerInstance(Locale.ENGLISH);
            assertThat(page.locator("#account").innerText())
                    .contains(numbers.format(expected.good()), numbers.format(expected.total()));
            return true;
        });
    }

    private JsonNode objective(String id) throws IOException, InterruptedException {
        return yohaku.api("objectives")
                .valueStream()
                .filter(o -> o.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(5)
    void thePrometheusScrapesTheProductInReturn() throws IOException, InterruptedException {
        Eventually.holds(
                "series of the product",
                Duration.ofSeconds(20),
                () -> Http.query(prometheus.url(), "sloth_slo_info{job=\"yohaku\"}", now())
                                .size()
                        == findings.path("proposed").size());

        var left = "slo:period_error_budget_remaining:ratio{sloth_id=\"purchase-api-availability\"}";
        var scraped = Http.query(prometheus.url(), left, now())
                .get(0)
                .path("value")
                .get(1)
                .asDouble();
        assertThat(scraped).isBetween(-100.0, 1.0);
        assertThat(Http.query(
                        prometheus.url(), "http_server_requests_seconds_bucket{job=\"yohaku\",le=\"0.5\"}", now()))
                .isNotEmpty();
        assertThat(Http.query(prometheus.url(), "slo:sli_error:ratio_rate28d{sloth_window=\"28d\"}", now()))
                .isNotEmpty();
    }

    @Test
    @Order(6)
    void withLittleHistoryThePrometheusAndTheProductAreProposedToo() throws InterruptedException {
        Eventually.holds("proposals", Duration.ofSeconds(90), () -> {
            for (var i = 0; i < 100; i++) {
                Http.query(prometheus.url(), "up", now());
                yohaku.api("reviews/latest");
            }
            var services = services(discover("--min-history", "10s", "--json"));
            return services.containsAll(List.of("prometheus", "yohaku", "purchase-api", "redemption"));
        });
    }

    private static double now() {
        return System.currentTimeMillis() / 1_000.0;
    }
}
