package dev.yohaku.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.LinearForm;
import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.sli.Term;
import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.indicators.Indicator;
import dev.yohaku.server.indicators.Queries;
import dev.yohaku.server.ingest.FakePrometheus.Mood;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowingTests {
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(300));
    private static final FollowPace PACE = new FollowPace(
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            Duration.ofSeconds(90),
            Duration.ofDays(2),
            1_000,
            2e9,
            1e8,
            true);
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final SliKey KEY = new SliKey("shop-availability", 1);

    @TempDir
    Path directory;

    private final TurnedClock clock = new TurnedClock(START.plus(Duration.ofDays(1)));
    private final List<Long> heard = new ArrayList<>();
    private final Map<String, Double> counters = new TreeMap<>(Map.of("200", 5.0, "500", 1.0));
    private final TreeMap<Long, double[]> truth = new TreeMap<>();
    private Instant written = START;
    private FakePrometheus server;
    private History history;
    private Live live;
    private Following following;

    @BeforeEach
    void start() throws Exception {
        server = FakePrometheus.streaming();
        history = new History(directory.resolve("history"));
        restart();
        scrapeUntil(clock.instant());
    }

    @AfterEach
    void stop() {
        following.stop();
        history.flushAndClose();
        server.close();
    }

    @Test
    void thePastIsReadInPiecesAndThenFollowed() {
        rounds(1);
        assertThat(heard).containsExactly(minute(clock.instant()) - 10, minute(clock.instant()) - 3);
        follow(Duration.ofMinutes(30));

        assertThat(known()).isEqualTo(truth());
        assertThat(following.health().gaps()).isEmpty();
        assertThat(following.health().indicators())
                .containsExactly(new IndicatorReading(
                        KEY.indicatorId(), IndicatorReading.State.LIVE, new Provenance.Exact(), 0, 0));
    }

    @Test
    void withoutRemoteReadItIsTheSame() throws Exception {
        server.close();
        server = FakePrometheus.plain();
        written = START;
        counters.putAll(Map.of("200", 5.0, "500", 1.0));
        truth.clear();
        restart();
        scrapeUntil(clock.instant());
        follow(Duration.ofMinutes(20));

        assertThat(following.health().way()).contains("json");
        assertThat(known()).isEqualTo(truth());
    }

    @Test
    void theLastMinutesAreShownBeforeTheyAreFinal() {
        follow(Duration.ofMinutes(5));

        assertThat(live.of(KEY).lastMinute()).hasValue(minute(clock.instant()) - 4);
        assertThat(history.lastMinute(KEY)).hasValue(minute(clock.instant()) - 11);
        assertThat(following.health().lag()).contains(Duration.ofMinutes(3));
    }

    @Test
    void aLateSampleStillCounts() {
        follow(Duration.ofMinutes(5));
        var late = Labels.of(Map.of("__name__", "requests_total", "code", "200", "pod", "late"));
        var base = clock.instant().minus(Duration.ofMinutes(9)).toEpochMilli();
        server.add(late, base, 100);
        server.add(late, base + 60_000, 130);
        follow(Duration.ofMinutes(20));

        assertThat(live.of(KEY).sum(everything()).total()).isBetween(sum(truth())[1] + 30, sum(truth())[1] + 130);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {
                "FAILING",
                "UNAUTHORIZED",
                "PAGE",
                "TRUNCATED",
                "APPENDED_ERROR",
                "STALLED",
                "REFUSING",
                "TOO_MANY",
                "NOT_FOUND"
            })
    void nothingIsInventedWhileTheServerMisbehavesAndAllIsCaughtUp(Mood mood) {
        follow(Duration.ofMinutes(5));
        var before = known();
        server.mood = mood;
        for (int i = 0; i < 3; i++) {
            pass(Duration.ofMinutes(6));
            following.round(server.source(), indicators());
        }

        assertThat(known()).isEqualTo(before);
        assertThat(following.health().problem()).hasValueSatisfying(p -> {
            assertThat(p.attempts()).isPositive();
            assertThat(p.problem().sentence()).contains("127.0.0.1");
        });

        server.mood = Mood.WELL;
        follow(Duration.ofMinutes(12));
        assertThat(known()).isEqualTo(truth());
        assertThat(following.health().problem()).isEmpty();
        assertThat(following.health().gaps()).isEmpty();
    }

    @Test
    void aServerThatWasAwayForHoursIsCaughtUpInPieces() throws Exception {
        follow(Duration.ofMinutes(5));
        server.stop();
        for (int i = 0; i < 6; i++) {
            pass(Duration.ofHours(1));
            following.round(server.source(), indicators());
        }
        assertThat(following.health().problem())
                .hasValueSatisfying(p -> assertThat(p.problem().kind()).isEqualTo(SourceProblem.Kind.UNREACHABLE));

        server.startAgain();
        pass(Duration.ofMinutes(5));
        follow(Duration.ofMinutes(2));
        assertThat(known()).isEqualTo(truth());
    }

    @Test
    void aFailureInTheMiddleOfThePastGoesOnWhereItWas() {
        server.mood = Mood.TRUNCATED;
        following.round(server.source(), indicators());
        assertThat(known()).isEmpty();

        server.mood = Mood.WELL;
        pass(Duration.ofMinutes(10));
        follow(Duration.ofMinutes(5));
        assertThat(known()).isEqualTo(truth());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 25})
    void afterAKillItGoesOnWithoutCountingTwice(int minutes) {
        for (int kill = 0; kill < 4; kill++) {
            follow(Duration.ofMinutes(minutes));
            following.stop();
            pass(Duration.ofMinutes(minutes));
            restart();
        }
        follow(Duration.ofMinutes(1));

        assertThat(known()).isEqualTo(truth());
    }

    @Test
    void aHoleInTheDataIsAGapAndItsEventsAreCountedOnce() {
        follow(Duration.ofMinutes(5));
        written = written.plus(Duration.ofMinutes(40));
        clock.turn(Duration.ofMinutes(40));
        counters.merge("200", 77.0, Double::sum);
        follow(Duration.ofMinutes(30));

        assertThat(sum(known())[1]).isEqualTo(sum(truth())[1] + 77);
        assertThat(following.health().gaps()).hasSize(1);
        assertThat(following.health().gaps().getFirst().minutes()).isBetween(35L, 41L);
    }

    @Test
    void aNewGenerationIsReadFromTheBeginning() {
        follow(Duration.ofMinutes(5));
        var next = new Indicator(KEY.indicatorId(), "shop", queries(), definition(), 2, "fake");
        pass(Duration.ofMinutes(1));
        following.round(server.source(), List.of(next));
        following.round(server.source(), List.of(next));

        assertThat(live.of(new SliKey(KEY.indicatorId(), 2)).firstMinute())
                .isEqualTo(live.of(KEY).firstMinute());
    }

    private void restart() {
        live = new Live(history);
        var company = new Following.Company(
                history, live, PACE, clock, Runnable::run, (ids, minute) -> heard.add(minute), SHORT);
        following = new Following(server.source(), company, () -> {});
    }

    /** Time passes, scrapes go on, and the follower makes a round every half minute. */
    private void follow(Duration length) {
        rounds(2);
        for (long i = 0; i < length.toSeconds() / 30; i++) {
            pass(Duration.ofSeconds(30));
            rounds(1);
        }
    }

    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            following.round(server.source(), indicators());
        }
    }

    private void pass(Duration length) {
        clock.turn(length);
        scrapeUntil(clock.instant());
    }

    private void scrapeUntil(Instant end) {
        for (; written.isBefore(end); written = written.plusSeconds(15)) {
            var second = written.getEpochSecond();
            for (var code : List.of("200", "500")) {
                double before = counters.getOrDefault(code, 0.0);
                var more = code.equals("200") ? second / 15 % 7 : second / 15 % 50 == 0 ? 1 : 0;
                var after = second % 40_000 == 0 ? more : before + more;
                counters.put(code, after);
                server.add(labels(code), written.toEpochMilli(), after);
                count(code, second, after, before);
            }
        }
    }

    /** The first scrape tells no increment. */
    private void count(String code, long second, double after, double before) {
        if (second == START.getEpochSecond()) {
            return;
        }
        var increment = after >= before ? after - before : after;
        var minute = truth.computeIfAbsent(second / 60, m -> new double[2]);
        minute[0] += code.equals("200") ? increment : 0;
        minute[1] += increment;
    }

    private Map<Long, List<Double>> truth() {
        return rounded(truth.headMap(minute(clock.instant()) - 3));
    }

    private Map<Long, List<Double>> known() {
        var found = new TreeMap<Long, double[]>();
        SliceHistory slices = live.of(KEY);
        slices.forEach(everything(), s -> found.put(s.minute(), new double[] {s.good(), s.total()}));
        for (Span span : slices.spans(everything())) {
            var minute = found.computeIfAbsent(span.range().to() - 1, m -> new double[2]);
            minute[0] += span.good();
            minute[1] += span.total();
        }
        return rounded(found);
    }

    private static Map<Long, List<Double>> rounded(Map<Long, double[]> minutes) {
        var map = new TreeMap<Long, List<Double>>();
        minutes.forEach((minute, counts) -> map.put(minute, List.of(counts[0], counts[1])));
        map.values().removeIf(c -> c.get(1) == 0);
        return map;
    }

    private static double[] sum(Map<Long, List<Double>> minutes) {
        return new double[] {
            minutes.values().stream().mapToDouble(c -> c.get(0)).sum(),
            minutes.values().stream().mapToDouble(c -> c.get(1)).sum()
        };
    }

    private MinuteRange everything() {
        return new MinuteRange(minute(START), minute(clock.instant()) + 1);
    }

    private static long minute(Instant at) {
        return EpochMinute.of(at);
    }

    private static List<Indicator> indicators() {
        return List.of(new Indicator(KEY.indicatorId(), "shop", queries(), definition(), 1, "fake"));
    }

    private static Queries queries() {
        return new Queries("sum(requests_total{code!~\"5..\"})", null, "sum(requests_total)");
    }

    private static SliDefinition definition() {
        var total = new Selector("requests_total", List.of());
        var good = new Selector("requests_total", List.of(new Matcher("code", Matcher.Op.NOT_MATCHES, "5..")));
        return new SliDefinition.Exact(LinearForm.of(Term.increase(good)), LinearForm.of(Term.increase(total)));
    }

    private static Labels labels(String code) {
        return Labels.of(Map.of("__name__", "requests_total", "code", code, "pod", "a"));
    }
}
