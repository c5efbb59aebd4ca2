package dev.yohaku.server.watches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.change.Goodness;
import dev.yohaku.engine.change.Nature;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.spec.OpenSloReader;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.spec.SpecResult;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.indicators.Indicators;
import dev.yohaku.server.indicators.Queries;
import dev.yohaku.server.ingest.Source;
import dev.yohaku.server.ingest.Sources;
import dev.yohaku.server.objectives.Mode;
import dev.yohaku.server.objectives.Objective;
import dev.yohaku.server.objectives.Objectives;
import dev.yohaku.server.store.Databases;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the room of watches owes on every database. Each test has ids of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WatchesContract {
    private static final Instant NOON = Instant.parse("2026-11-20T12:30:00Z");
    private static final long NOW = EpochMinute.of(Instant.parse("2026-11-20T12:00:00Z"));

    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    WatchesContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeAll
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments());
    }

    @AfterAll
    final void stop() {
        context.close();
    }

    private <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    private static Watch watch(String id, String query) {
        return new Watch(
                id,
                new Name("キューの深さ", "Queue depth"),
                query,
                Goodness.LOWER,
                "gift-api",
                "dev-a",
                "朝までに空になるか",
                "jobs",
                Watch.ON_PAGE);
    }

    private void objective(String id, String indicator, String good) {
        the(Catalog.class).ensureService("gift-api", null);
        the(Indicators.class).save(indicator, "gift-api", new Queries(good, null, "rate(all[5m])"), "default");
        the(Objectives.class)
                .save(new Objective(
                        id,
                        "gift-api",
                        new Name("購入", "Purchase"),
                        Name.of("it works"),
                        indicator,
                        new BigDecimal("0.999"),
                        Duration.ofDays(28),
                        Mode.OBSERVE,
                        false,
                        null,
                        "test"));
    }

    /** Slices of 10 events, one of them bad, for so many minutes from a minute. */
    private void slices(String indicator, long from, int minutes) {
        var slices = new ArrayList<Slice>();
        for (var minute = from; minute < from + minutes; minute++) {
            slices.add(new Slice(minute, 9, 10, 60));
        }
        the(History.class)
                .append(
                        new SliKey(indicator, 1),
                        new SliceBatch(slices, List.of(), List.of(), 0),
                        from + minutes,
                        new byte[0]);
    }

    private List<Seen> seen(String subject) {
        return the(WatchedSeries.class).all(NOON, 1).stream()
                .filter(seen -> seen.watched().subject().equals(subject))
                .toList();
    }

    @Test
    void whatWasPutIsThereUntilItIsRetired() {
        var watch = watch("queue-depth", "queue_depth");
        the(Watches.class).put(watch);
        assertThat(the(Watches.class).find("queue-depth")).contains(watch);
        the(Watches.class).retire("queue-depth");
        assertThat(the(Watches.class).find("queue-depth")).isEmpty();
        assertThat(the(Watches.class).all()).doesNotContain(watch);
    }

    @Test
    void anObjectiveIsWatchedByItsShareAndItsTraffic() {
        objective("purchase", "purchase", "rate(good[5m])");
        slices("purchase", NOW - 120, 60);
        slices("purchase", NOW - 60, 40);
        var seen = seen("purchase");
        assertThat(seen).extracting(s -> s.watched().id()).containsExactly("purchase/good", "purchase/traffic");
        assertThat(seen).extracting(s -> s.watched().nature()).containsExactly(Nature.SHARE, Nature.COUNT);
        assertThat(seen)
                .extracting(Seen::name)
                .containsExactly(
                        new Name("購入の成功率", "Purchase success rate"), new Name("購入の件数", "Purchase, events per hour"));
        var share = seen.getFirst().watched();
        assertThat(share.values().length()).isEqualTo(7 * 24);
        assertThat(share.values().toMinute()).isEqualTo(NOW);
        assertThat(share.values().at(167)).isEqualTo(0.9);
        assertThat(share.weights().at(167)).isEqualTo(400);
        assertThat(seen.get(1).watched().values().at(167)).isEqualTo(600);
    }

    @Test
    void anHourObservedForLessThanHalfIsAGap() {
        objective("gappy", "gappy", "rate(good[5m])");
        slices("gappy", NOW - 120, 29);
        slices("gappy", NOW - 60, 30);
        assertThat(seen("gappy")).allSatisfy(s -> {
            assertThat(s.watched().values().isGap(166)).isTrue();
            assertThat(s.watched().values().isGap(167)).isFalse();
        });
    }

    @Test
    void anIndicatorOfSeveralObjectivesIsWatchedOnceAndRetiredOnesAreNot() {
        objective("shared-a", "shared", "rate(good_bucket{le=\"1\"}[5m])");
        objective("shared-b", "shared", "rate(good_bucket{le=\"1\"}[5m])");
        assertThat(seen("shared-a").getFirst().name().ja()).isEqualTo("購入の時間内の割合");
        assertThat(seen("shared-b")).isEmpty();
        the(JdbcClient.class)
                .sql("update objective set retired_at = 1 where id = 'shared-a'")
                .update();
        assertThat(seen("shared-a")).isEmpty();
        assertThat(seen("shared-b")).hasSize(2);
    }

    @Test
    void aWatchIsReadBackThirteenWeeksAndThenFollowed() throws Exception {
        try (var source = new FakeSource()) {
            the(Sources.class).save(Source.open(Source.DEFAULT, source.uri()));
            the(Watches.class).put(watch("followed", "one"));
            var follower = follower(NOON);
            while (follower.round()) {}
            var open = NOW / 60;
            assertThat(the(KeptHours.class).task("followed").orElseThrow().fromHour())
                    .isEqualTo(open - Round.PAST);
            var range = new MinuteRange(NOW - 120, NOW + 60);
            assertThat(the(Hours.class).mean("followed", range).values())
                    .containsExactly(FakeSource.mean(open - 2), FakeSource.mean(open - 1), Double.NaN);
            assertThat(the(Hours.class).peak("followed", range).at(1)).isEqualTo(FakeSource.peak(open - 1));
            assertThat(source.longestRange()).isLessThanOrEqualTo(Duration.ofDays(7));
            var asked = source.asked();
            while (follower(NOON.plus(Duration.ofHours(1))).round()) {}
            assertThat(the(Hours.class).mean("followed", range).isGap(2)).isFalse();
            assertThat(source.asked() - asked).isEqualTo(1);
            the(Watches.class).retire("followed");
        }
    }

    @Test
    void severalSeriesAndRefusalsAreToldAndLeaveTheOthersAlone() throws Exception {
        try (var source = new FakeSource()) {
            the(Sources.class).save(Source.open(Source.DEFAULT, source.uri()));
            the(Watches.class).put(watch("many", "three"));
            the(Watches.class).put(watch("wrong", "refused"));
            the(Watches.class).put(watch("zfine", "one"));
            var follower = follower(NOON);
            while (follower.round()) {}
            assertThat(follower.trouble("many")).contains(new Trouble.Several(3));
            assertThat(follower.trouble("wrong"))
                    .hasValueSatisfying(trouble -> assertThat(trouble)
                            .isInstanceOf(Trouble.Source.class)
                            .asString()
                            .contains("REFUSED", "parse error"));
            assertThat(follower.trouble("zfine")).isEmpty();
            assertThat(the(KeptHours.class).task("zfine").orElseThrow().untouched())
                    .isFalse();
            List.of("many", "wrong", "zfine").forEach(id -> the(Watches.class).retire(id));
        }
    }

    @Test
    void anotherQueryStartsTheHoursAnew() {
        the(Watches.class).put(watch("renewed", "one"));
        var task = the(KeptHours.class).task("renewed").orElseThrow();
        the(KeptHours.class).keep(task.reading(10, 12), List.of(new HourlyReading.Point(11, 4, 5)));
        var range = new MinuteRange(600, 720);
        assertThat(the(Hours.class).mean("renewed", range).values()).containsExactly(Double.NaN, 4);
        the(Watches.class).put(watch("renewed", "two"));
        assertThat(the(KeptHours.class).task("renewed").orElseThrow().untouched())
                .isTrue();
        assertThat(the(Hours.class).mean("renewed", range).isGap(1)).isTrue();
        the(Watches.class).retire("renewed");
    }

    @Test
    void hoursAreForgottenAfter400DaysAndThoseOfAReplacedQueryAfter100() {
        var open = Round.openHour(NOON);
        the(Watches.class).put(watch("pruned", "one"));
        keepHours("pruned", open - 401 * 24, open - 399 * 24, open - 101 * 24, open - 99 * 24);
        the(Watches.class).put(watch("pruned", "two"));
        keepHours("pruned", open - 401 * 24, open - 400 * 24, open - 101 * 24, open - 1);

        assertThat(the(KeptHours.class).prune(open - HoursSchedule.KEPT, open - HoursSchedule.KEPT_WHEN_REPLACED, 1))
                .isEqualTo(1);
        assertThat(hours("pruned")).hasSize(7);
        new HoursSchedule(the(KeptHours.class), () -> NOON).tidy(2);

        assertThat(hours("pruned"))
                .containsExactly(
                        "1:" + (open - 99 * 24), "2:" + (open - 400 * 24), "2:" + (open - 101 * 24), "2:" + (open - 1));
        the(Watches.class).retire("pruned");
    }

    private void keepHours(String watch, long... hours) {
        var task = the(KeptHours.class).task(watch).orElseThrow();
        var points = Arrays.stream(hours)
                .mapToObj(hour -> new HourlyReading.Point(hour, 1, 2))
                .toList();
        the(KeptHours.class).keep(task.reading(hours[0], hours[hours.length - 1] + 1), points);
    }

    /** Generation and hour of all that is kept of a watch. */
    private List<String> hours(String watch) {
        return the(JdbcClient.class)
                .sql("select generation, hour from watch_hour where watch = :watch order by generation, hour")
                .param("watch", watch)
                .query((row, number) -> row.getInt(1) + ":" + row.getLong(2))
                .list();
    }

    @Test
    void watchesOfFilesComeAndGoWithTheirFiles() {
        var files = the(WatchesFromFiles.class);
        files.take(documents("depth.yaml", """
                apiVersion: yohaku.dev/v1
                kind: Watch
                metadata:
                  name: depth
                  displayName: Queue depth
                  annotations:
                    yohaku.dev/display-name.ja: キューの深さ
                spec:
                  query: sum(queue_depth)
                  goodness: lower
                  service: gift-issuer
                  owner: sre-b
                  reason: it must be empty by morning
                  unit: jobs
                """));
        var watch = the(Watches.class).find("depth").orElseThrow();
        assertThat(watch.origin()).isEqualTo("depth.yaml:4:9");
        assertThat(watch.fromFile()).isTrue();
        assertThat(watch.goodness()).isEqualTo(Goodness.LOWER);
        assertThat(watch.name()).isEqualTo(new Name("キューの深さ", "Queue depth"));
        files.take(documents("other.yaml", "apiVersion: openslo/v1\nkind: Service\nmetadata: {name: a}\n"));
        assertThat(the(Watches.class).find("depth")).isEmpty();
    }

    private static SpecResult.Documents documents(String file, String text) {
        return (SpecResult.Documents) new OpenSloReader().read(List.of(new SpecFile(file, text)));
    }

    private WatchFollower follower(Instant now) {
        return new WatchFollower(the(Sources.class), the(KeptHours.class), () -> now, false);
    }
}
