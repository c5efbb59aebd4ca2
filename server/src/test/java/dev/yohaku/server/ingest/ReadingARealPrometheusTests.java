package dev.yohaku.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.SampleBuffer;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadingARealPrometheusTests {
    private static final long MINUTES = 2_000;
    private static final long END = System.currentTimeMillis() / 60_000 * 60_000 - 600_000;
    private static final long START = END - MINUTES * 60_000;
    private static final Map<Labels, NavigableMap<Long, Double>> WRITTEN = Map.of(
            labels("requests_total", "code", "200"), new TreeMap<>(),
            labels("requests_total", "code", "500"), new TreeMap<>(),
            labels("seconds_bucket", "le", "5"), new TreeMap<>(),
            labels("seconds_bucket", "le", "+Inf"), new TreeMap<>());

    private static RealPrometheus prometheus;
    private static PrometheusApi api;

    @BeforeAll
    static void writeSamples() throws Exception {
        prometheus = RealPrometheus.start("reading");
        for (long from = START; from < END; from += 50 * 60_000) {
            prometheus.write(RemoteWrite.request(batch(from, Math.min(END, from + 50 * 60_000))));
        }
        api = PrometheusApi.connect(prometheus.source());
    }

    @AfterAll
    static void stop() throws Exception {
        if (api != null) {
            api.close();
        }
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @Test
    void itStreams() throws Exception {
        assertThat(api.way(List.of(new Selector("requests_total", List.of())), Instant.ofEpochMilli(END)))
                .isEqualTo(RawReading.Way.STREAMED);
        assertThat(api.buildInfo().name()).isEqualTo("Prometheus");
        assertThat(api.clockAhead().abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void everyWayGivesWhatWasWritten() throws Exception {
        var selectors = List.of(
                new Selector("requests_total", List.of(new Matcher("code", Matcher.Op.MATCHES, "2..|5.."))),
                new Selector("requests_total", List.of(Matcher.equal("code", "500"))),
                new Selector("seconds_bucket", List.of(Matcher.equal("le", "5.0"))),
                new Selector("seconds_bucket", List.of(Matcher.equal("le", "+Inf"))));
        for (var way : RawReading.Way.values()) {
            try (var one = PrometheusApi.connect(prometheus.source())) {
                one.insist(way);
                assertThat(read(one, selectors, START, END)).as(way.name()).isEqualTo(WRITTEN);
            }
        }
    }

    @Test
    void bothEndsOfATimeAreRead() throws Exception {
        var ok = List.of(new Selector("requests_total", List.of(Matcher.equal("code", "200"))));
        var times = Objects.requireNonNull(WRITTEN.get(labels("requests_total", "code", "200")))
                .navigableKeySet();
        long from = times.higher(START + 7_000_000);
        long to = times.higher(START + 9_000_000);
        for (var way : RawReading.Way.values()) {
            try (var one = PrometheusApi.connect(prometheus.source())) {
                one.insist(way);
                var found = read(one, ok, from, to).values().iterator().next();
                assertThat(found.firstKey()).as(way.name()).isEqualTo(from);
                assertThat(found.lastKey()).as(way.name()).isEqualTo(to);
            }
        }
    }

    @Test
    void smallQuestionsAreAnswered() throws Exception {
        var all = List.of(new Selector("requests_total", List.of()));
        var from = Instant.ofEpochMilli(START);
        var to = Instant.ofEpochMilli(END - 60_000);

        assertThat(api.series(all, from, to)).hasSize(2);
        assertThat(api.labelValues("code", all, from, to)).containsExactly("200", "500");
        assertThat(api.query("count(requests_total)", to))
                .extracting(InstantValue::value)
                .containsExactly(2.0);
        assertThat(api.query("42", to)).extracting(InstantValue::value).containsExactly(42.0);
        assertThat(api.queryRange("count(requests_total)", to.minusSeconds(600), to, Duration.ofMinutes(1)))
                .singleElement()
                .extracting(SeriesSamples::size)
                .isEqualTo(11);
        assertThat(api.metadata()).isEmpty();
    }

    @Test
    void theNumberOfSamplesIsEstimatedBeforeTheyAreRead() throws Exception {
        var all = List.of(new Selector("requests_total", List.of()), new Selector("seconds_bucket", List.of()));
        var end = END / 60_000 - 5;
        var estimate = Estimate.of(api, all, end - 60 * 24 * 60, end);

        assertThat(estimate.interval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(estimate.samplesPerMinute()).isEqualTo(4);
        assertThat(estimate.samples()).isBetween(4.0 * MINUTES / 2, 4.0 * MINUTES * 2);
        assertThat(estimate.firstMinute()).isBetween(START / 60_000 - 2 * 864, START / 60_000);
    }

    @Test
    void theServerCountsWindowsOfFiveMinutes() throws Exception {
        var definition = new SliDefinition.Delegated(
                "sum(increase(requests_total{code=\"200\"}[$window]))",
                "sum(increase(requests_total[$window]))",
                "a test");
        var from = Delegation.border(START / 60_000 + 60);
        var batch = Delegation.count(api, definition, from, from + 100);

        assertThat(batch.slices()).hasSize(100);
        assertThat(batch.slices().getFirst().minute()).isEqualTo(from);
        assertThat(batch.slices().getFirst().total()).isCloseTo(3.0, org.assertj.core.data.Offset.offset(0.2));
    }

    @Test
    void aWrongQueryIsRefusedInTheServersWords() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> api.query("sum(", Instant.ofEpochMilli(END)))
                .hasMessageContaining("refused the request with 400")
                .hasMessageContaining("parse error");
    }

    private static Map<Labels, NavigableMap<Long, Double>> read(
            PrometheusApi api, List<Selector> selectors, long from, long to) throws SourceFailure {
        var found = new java.util.HashMap<Labels, NavigableMap<Long, Double>>();
        api.readRaw(selectors, Instant.ofEpochMilli(from), Instant.ofEpochMilli(to), run -> {
            var samples = found.computeIfAbsent(run.labels(), l -> new TreeMap<>());
            for (int i = 0; i < run.size(); i++) {
                assertThat(samples.put(run.timesMillis()[i], run.values()[i])).isNull();
            }
        });
        return found;
    }

    /** Counters with a reset, jitter of some milliseconds, and a staleness marker in the middle of one. */
    private static List<SeriesSamples> batch(long from, long to) {
        var batch = new ArrayList<SeriesSamples>();
        WRITTEN.forEach((labels, written) -> {
            var times = new ArrayList<Long>();
            var values = new ArrayList<Double>();
            for (long t = from; t < to; t += 60_000) {
                var time = t + Math.floorMod(labels.hashCode() * 31L + t / 60_000 * 7919, 900);
                var minute = (t - START) / 60_000;
                var stale = minute == 700 && labels.valueOrEmpty("code").equals("500");
                var value = stale ? Double.longBitsToDouble(SampleBuffer.STALE) : (minute % 900) * 1.5;
                times.add(time);
                values.add(value);
                if (!stale) {
                    written.put(time, value);
                }
            }
            batch.add(new SeriesSamples(
                    labels,
                    times.stream().mapToLong(Long::longValue).toArray(),
                    values.stream().mapToDouble(Double::doubleValue).toArray()));
        });
        return batch;
    }

    private static Labels labels(String metric, String label, String value) {
        return Labels.of(Map.of("__name__", metric, label, value));
    }
}
