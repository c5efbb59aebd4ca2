package dev.yohaku.server.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.RemoteReadSamples;
import dev.yohaku.engine.telemetry.RemoteReadStream;
import dev.yohaku.engine.telemetry.SeriesSamples;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xerial.snappy.Snappy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulatedPrometheusTests {
    private static final Instant NOW = Simulation.USUAL_ANCHOR.plusSeconds(90);
    private static final Simulation SIMULATION = Simulation.of(7, Simulation.USUAL_ANCHOR, 4);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static SimulatedPrometheus prometheus;

    @BeforeAll
    static void start() throws Exception {
        prometheus = SimulatedPrometheus.start(SIMULATION, InstantSource.fixed(NOW), 0);
    }

    @AfterAll
    static void stop() {
        prometheus.close();
        CLIENT.close();
    }

    @Test
    void plainAndStreamedReadsHoldTheSameSamples() throws Exception {
        var from = NOW.minus(Duration.ofDays(10));
        var plain = plain(read("redemption", from, NOW, 0));
        var streamed = streamed(read("redemption", from, NOW, 1));

        assertThat(plain).hasSize(25);
        assertThat(streamed).isEqualTo(plain);
    }

    @Test
    void aStreamHoldsWhatTheSimulationScraped() throws Exception {
        var from = SIMULATION.history().start();
        var streamed = streamed(read("backoffice", from, NOW, 1));

        for (var series : SIMULATION.series()) {
            if (series.flow().service().equals("backoffice")) {
                var expected = new ArrayList<String>();
                SIMULATION.scrapes().read(series, from.toEpochMilli(), NOW.toEpochMilli(), (time, value) -> {
                    if (!Double.isNaN(value)) {
                        expected.add(time + "=" + Double.doubleToRawLongBits(value));
                    }
                });
                assertThat(streamed.get(series.labels())).isEqualTo(expected);
            }
        }
    }

    @Test
    void nothingLiesInTheFuture() throws Exception {
        var streamed = streamed(read("gift-view", NOW.minusSeconds(600), NOW.plus(Duration.ofDays(3)), 1));

        assertThat(streamed.values().stream().flatMap(List::stream))
                .isNotEmpty()
                .allMatch(s -> Long.parseLong(s.split("=", 2)[0]) <= NOW.toEpochMilli());
    }

    @Test
    void aPlainReadOfTooMuchIsRefusedAndAStreamIsNot() throws Exception {
        var from = SIMULATION.history().start();

        assertThat(read(".+", from, NOW, 0).statusCode()).isEqualTo(400);
        assertThat(new String(read(".+", from, NOW, 0).body(), StandardCharsets.UTF_8))
                .contains("sample limit");
        assertThat(read(".+", from, NOW, 1).statusCode()).isEqualTo(200);
    }

    @Test
    void anInstantSelectorGivesAVector() throws Exception {
        var data = data("/api/v1/query?query=" + encoded("http_requests_total{job='campaign',code!~\"5..\"}"));

        assertThat(data.get("resultType").asString()).isEqualTo("vector");
        assertThat(data.get("result").get(0).get("metric").get("route").asString())
                .isEqualTo("/draw");
        assertThat(Long.parseLong(data.get("result").get(0).get("value").get(1).asString()))
                .isPositive();
    }

    @Test
    void aRangeSelectorGivesRawSamples() throws Exception {
        var data = data("/api/v1/query?query=" + encoded("job_executions_total[1h]"));

        assertThat(data.get("resultType").asString()).isEqualTo("matrix");
        assertThat(data.get("result")).hasSize(2);
        assertThat(data.get("result").get(0).get("values").size()).isBetween(59, 61);
    }

    @Test
    void aSilentServiceHasNoValueAndNoMetrics() throws Exception {
        assertThat(data("/api/v1/query?query=" + encoded("http_server_requests_seconds_count{job=\"backoffice\"}"))
                        .get("result"))
                .isEmpty();
        assertThat(text("/metrics")).doesNotContain("backoffice").contains("redemption");
    }

    @Test
    void stepsOfARangeQueryCarryTheLatestValue() throws Exception {
        var end = NOW.getEpochSecond();
        var data = data("/api/v1/query_range?query=grpc_server_handled_total&start=" + (end - 600) + "&end=" + end
                + "&step=60s");

        assertThat(data.get("result").get(0).get("values")).hasSize(11);
    }

    @Test
    void seriesLabelsAndMetadataAreTold() throws Exception {
        assertThat(data("/api/v1/series?match[]=" + encoded("{__name__=~\"queue_.*\"}")))
                .hasSize(6);
        assertThat(data("/api/v1/labels").toString()).contains("\"le\"", "\"instance\"");
        assertThat(data("/api/v1/label/job/values")).hasSize(13);
        assertThat(data("/api/v1/metadata")
                        .get("http_requests_total")
                        .get(0)
                        .get("type")
                        .asString())
                .isEqualTo("counter");
        assertThat(data("/api/v1/status/buildinfo").get("version").asString()).isNotEmpty();
        assertThat(text("/-/ready")).contains("Ready");
    }

    @Test
    void anIncreaseIsWhatWasCounted() throws Exception {
        var at = NOW.minusSeconds(90).getEpochSecond();
        var data = data("/api/v1/query?time=" + at + "&query="
                + encoded("sum by (job) (increase(http_requests_total{job=\"campaign\"}[1h]))"));
        var end = EpochMinute.of(NOW.minusSeconds(90));
        var counted = SIMULATION.exactCounts("campaign").sum(new MinuteRange(end - 60, end));

        assertThat(data.get("result")).hasSize(1);
        assertThat(data.get("result").get(0).get("metric").toString()).isEqualTo("{\"job\":\"campaign\"}");
        assertThat(Double.parseDouble(
                        data.get("result").get(0).get("value").get(1).asString()))
                .isCloseTo(counted.total(), withinPercentage(3));
    }

    @Test
    void peaksOfAGaugeAreReadByTheHour() throws Exception {
        var gauge = SIMULATION.gauges().stream()
                .filter(g -> g.id().equals("db-connections"))
                .findFirst()
                .orElseThrow();
        var end = SIMULATION.history().to();
        var data = data("/api/v1/query_range?step=3600&start=" + (end - 600) * 60 + "&end=" + end * 60 + "&query="
                + encoded("max_over_time(db_pool_connections_in_use[1h])"));
        var last = data.get("result").get(0).get("values").get(10).get(1).asString();

        assertThat(Double.parseDouble(last))
                .isEqualTo(LongStream.range(end - 60, end)
                        .mapToDouble(gauge::value)
                        .max()
                        .orElseThrow());
    }

    @Test
    void aSubqueryAndArithmeticAreAnswered() throws Exception {
        var whole = data("/api/v1/query?query=" + encoded("max_over_time((sum(support_tickets_open) / 4)[1h:5m])"));
        var parts = data("/api/v1/query?query=" + encoded("count by (kind) (support_tickets_open)"));

        assertThat(whole.get("result")).hasSize(1);
        assertThat(parts.get("result")).hasSize(4);
    }

    @Test
    void anExpressionIsRefusedWithItsPlace() throws Exception {
        var answer = get("/api/v1/query?query=" + encoded("sum(topk(3, x))"));
        var error = JsonMapper.builder().build().readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error.get("errorType").asString()).isEqualTo("bad_data");
        assertThat(error.get("error").asString()).startsWith("1:9: parse error");
    }

    @Test
    void aScrapeShowsTypedCounters() throws Exception {
        assertThat(text("/metrics").lines())
                .contains("# TYPE grpc_server_handled_total counter", "# TYPE http_request_duration_seconds histogram")
                .allMatch(l -> l.startsWith("#") || l.matches("[a-z_]+\\{.+} \\d+"));
    }

    private static Map<Labels, List<String>> plain(HttpResponse<byte[]> answer) throws Exception {
        var found = new HashMap<Labels, List<String>>();
        var message = Snappy.uncompress(answer.body());
        RemoteReadSamples.decode(message, message.length, 0, Long.MAX_VALUE, (query, run) -> collect(run, found));
        return found;
    }

    private static Map<Labels, List<String>> streamed(HttpResponse<byte[]> answer) {
        var found = new HashMap<Labels, List<String>>();
        var stream = new RemoteReadStream(0, Long.MAX_VALUE, (query, run) -> collect(run, found));
        stream.accept(answer.body(), 0, answer.body().length);
        stream.end();
        return found;
    }

    private static void collect(SeriesSamples run, Map<Labels, List<String>> into) {
        var samples = into.computeIfAbsent(run.labels(), l -> new ArrayList<>());
        for (var i = 0; i < run.size(); i++) {
            samples.add(run.timesMillis()[i] + "=" + Double.doubleToRawLongBits(run.values()[i]));
        }
    }

    private static HttpResponse<byte[]> read(String job, Instant from, Instant to, int type) throws Exception {
        var matcher = new Message(64).number(1, 2).text(2, "job").text(3, job);
        var query = new Message(128)
                .number(1, from.toEpochMilli())
                .number(2, to.toEpochMilli())
                .message(3, matcher);
        var request = new Message(128).message(1, query).bytes(2, new byte[] {(byte) type}, 1);
        var body = Snappy.compress(Arrays.copyOf(request.data(), request.size()));
        return CLIENT.send(
                HttpRequest.newBuilder(prometheus.uri().resolve("/api/v1/read"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode data(String path) throws Exception {
        return JsonMapper.builder().build().readTree(text(path)).get("data");
    }

    private static String text(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        var uri = URI.create(prometheus.uri() + path.replace("[]", "%5B%5D"));
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
