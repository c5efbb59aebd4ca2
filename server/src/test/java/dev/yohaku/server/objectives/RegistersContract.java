package dev.yohaku.server.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.objective.Severity;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.spec.SpecResult;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.catalog.Service;
import dev.yohaku.server.catalog.Team;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.indicators.Indicators;
import dev.yohaku.server.indicators.Queries;
import dev.yohaku.server.store.Databases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the registers of services, indicators, objectives and alerts owe on every database. Each test has ids of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegistersContract {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final long NOW = EpochMinute.of(NOON);

    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    RegistersContract(Databases databases) {
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

    private static String slo(String id, String target) {
        return """
                apiVersion: openslo/v1
                kind: SLO
                metadata:
                  name: %1$s
                  displayName: %1$s
                spec:
                  service: shop
                  indicator:
                    metadata:
                      name: %1$s
                    spec:
                      ratioMetric:
                        counter: true
                        good:
                          metricSource:
                            type: prometheus
                            spec:
                              query: sum(requests_total{slo="%1$s",code!~"5.."})
                        total:
                          metricSource:
                            type: prometheus
                            spec:
                              query: sum(requests_total{slo="%1$s"})
                  timeWindow:
                    - duration: 28d
                      isRolling: true
                  budgetingMethod: Occurrences
                  objectives:
                    - target: %2$s
                """.formatted(id, target);
    }

    private SpecResult take(String id, String target) {
        return the(ObjectiveFiles.class).take(List.of(new SpecFile(id + ".yaml", slo(id, target))));
    }

    /** Minutes of ten events up to, not including, {@code to}; those from {@code badFrom} on all fail. */
    private void fill(String id, long from, long to, long badFrom) {
        var slices = LongStream.range(from, to)
                .mapToObj(minute -> new Slice(minute, minute >= badFrom ? 0 : 10, 10, 60))
                .toList();
        var batch = new SliceBatch(slices, List.of(), List.of(), 0);
        the(History.class).append(new SliKey(id, 1), batch, to, new byte[0]);
    }

    private ObjectiveStatus status(String id, Instant at) {
        return the(Statuses.class).find(id, at).orElseThrow();
    }

    @Test
    void aServiceKeepsItsOwnerWhenALaterRecordNamesNone() {
        var catalog = the(Catalog.class);
        catalog.save(new Team("gifts", new Name("ギフト", "Gifts")));
        catalog.save(new Service("owned", Name.of("owned"), "gifts"));
        catalog.save(new Service("owned", new Name("新しい名前", "New name"), null));
        catalog.ensureService("owned", null);
        assertThat(catalog.findService("owned")).hasValue(new Service("owned", new Name("新しい名前", "New name"), "gifts"));
    }

    @Test
    void aTeamIsCalledAsItsPeopleCallIt() {
        var file = new SpecFile("owned.yaml", """
                apiVersion: openslo/v1
                kind: Service
                metadata: {name: of-a-shop, displayName: Shop, labels: {team: 店舗 A/B}}
                """);
        assertThat(the(ObjectiveFiles.class).take(List.of(file))).isInstanceOf(SpecResult.Documents.class);
        var catalog = the(Catalog.class);
        var id = Objects.requireNonNull(
                catalog.findService("of-a-shop").orElseThrow().teamId());
        assertThat(id).matches("t-[0-9a-f-]{36}");
        assertThat(catalog.teams()).contains(new Team(id, Name.of("店舗 A/B")));
    }

    @Test
    void onlyAChangedQueryOrSourceStartsAGeneration() {
        var indicators = the(Indicators.class);
        the(Catalog.class).ensureService("s", null);
        var queries = new Queries("sum(a_total)", null, "sum(b_total)");
        assertThat(indicators.save("i", "s", queries, "default").generation()).isEqualTo(1);
        assertThat(indicators.save("i", "s", queries, "default").generation()).isEqualTo(1);
        var other = new Queries(null, "sum(a_total)", "sum(b_total)");
        assertThat(indicators.save("i", "s", other, "default").generation()).isEqualTo(2);
        assertThat(indicators.save("i", "s", other, "second").generation()).isEqualTo(3);
        assertThat(indicators.the("i").queries()).isEqualTo(other);
    }

    @Test
    void eventsInEachSampleStaySuch() {
        the(Catalog.class).ensureService("s", null);
        var queries = new Queries("sum(good_events)", null, "sum(all_events)", false);
        var kept = the(Indicators.class).save("gauge", "s", queries, "default");
        assertThat(kept.queries().counter()).isFalse();
        assertThat(kept.definition().toString()).contains("SampleSum");
    }

    @Test
    void anObjectiveReadsBackAsItWasSaved() {
        assertThat(take("whole", "0.9990")).isInstanceOf(SpecResult.Documents.class);
        var objectives = the(Objectives.class);
        var first = objectives.the("whole");
        assertThat(first.target()).isEqualByComparingTo("0.999");
        assertThat(first.window()).isEqualTo(Duration.ofDays(28));
        objectives.save(first);
        assertThat(objectives.the("whole")).isEqualTo(first);
    }

    @Test
    void aFileAtFaultChangesNothing() {
        take("kept", "0.99");
        var files = List.of(new SpecFile("kept.yaml", slo("kept", "0.95")), new SpecFile("bad.yaml", slo("bad", "2")));
        assertThat(the(ObjectiveFiles.class).replace(files)).isInstanceOf(SpecResult.Problems.class);
        assertThat(the(Objectives.class).the("kept").target()).isEqualByComparingTo("0.99");
        assertThat(the(Objectives.class).find("bad")).isEmpty();
    }

    @Test
    void twoFilesThatDefineOneSloAreAtFault() {
        var files = List.of(new SpecFile("a.yaml", slo("twin", "0.99")), new SpecFile("b.yaml", slo("twin", "0.9")));
        assertThat(the(ObjectiveFiles.class).take(files)).isInstanceOf(SpecResult.Problems.class);
        assertThat(the(Objectives.class).find("twin")).isEmpty();
    }

    @Test
    void anObjectiveMissingFromTheFilesIsRetiredUntilItComesBack() {
        take("gone", "0.99");
        var before = the(Objectives.class).all();
        var others = before.stream()
                .filter(o -> !o.id().equals("gone"))
                .map(o -> new SpecFile(o.id(), slo(o.id(), o.target().toPlainString())))
                .toList();
        var files = new ArrayList<>(others);
        files.add(new SpecFile("stays.yaml", slo("stays", "0.9")));
        the(ObjectiveFiles.class).replace(files);
        assertThat(the(Objectives.class).all())
                .extracting(Objective::id)
                .contains("stays")
                .doesNotContain("gone");
        assertThat(the(Objectives.class).find("gone")).isPresent();
        take("gone", "0.99");
        assertThat(the(Objectives.class).all()).extracting(Objective::id).contains("gone");
    }

    @Test
    void anEpisodeIsFoundWhileItIsOnAndEndsOnce() {
        take("logged", "0.99");
        var log = the(AlertLog.class);
        var episode = new AlertRecord("logged", "t", Severity.PAGE, NOON, Optional.empty(), 15);
        log.start(episode);
        log.start(new AlertRecord("logged", "t", Severity.PAGE, NOON, Optional.empty(), 99));
        assertThat(log.of("logged", NOON.plusSeconds(600), NOON.plusSeconds(660)))
                .containsExactly(episode);
        assertThat(log.open("logged")).containsExactly(episode);
        log.end("logged", "t", NOW + 5);
        assertThat(log.of("logged", NOON.plusSeconds(300), NOON.plusSeconds(660)))
                .isEmpty();
        assertThat(log.started(NOON, NOON.plusSeconds(60)))
                .extracting(AlertRecord::end)
                .contains(Optional.of(NOON.plusSeconds(300)));
        log.clear("logged");
        assertThat(log.of("logged", Instant.EPOCH, NOON.plusSeconds(660))).isEmpty();
    }

    @Test
    void withoutDataNothingIsKnown() {
        take("silent", "0.99");
        var status = status("silent", NOON);
        assertThat(status.state()).isEqualTo(State.NONE);
        assertThat(status.budget().remaining()).isEmpty();
        assertThat(status.lastData()).isEmpty();
    }

    @Test
    void whatHasNotFailedIsFineAndAWeekAgoIsKnownOnceMeasured() {
        take("fine", "0.99");
        fill("fine", NOW - 9 * 1440, NOW, NOW);
        var status = status("fine", NOON);
        assertThat(status.state()).isEqualTo(State.OK);
        assertThat(status.weekAgo()).hasValue(1);
        assertThat(status("fine", NOON.minus(Duration.ofDays(4))).weekAgo()).isEmpty();
    }

    @Test
    void whatHasNoDataForLongerThanAgreedSaysSinceWhen() {
        take("late", "0.99");
        fill("late", NOW - 1440, NOW - 16, NOW);
        assertThat(status("late", NOON).state()).isEqualTo(State.NONE);
        assertThat(status("late", NOON).lastData()).hasValue(EpochMinute.start(NOW - 16));
        assertThat(status("late", NOON.minusSeconds(60)).state()).isEqualTo(State.OK);
    }

    @Test
    void aSpentBudgetIsOutAndThePastStaysFine() {
        take("spent", "0.99");
        fill("spent", NOW - 2 * 1440, NOW, NOW - 60);
        assertThat(status("spent", NOON).state()).isEqualTo(State.OUT);
        assertThat(status("spent", NOON.minus(Duration.ofHours(2))).state()).isEqualTo(State.OK);
    }

    @Test
    void littleLeftIsToBeWatched() {
        take("little", "0.99");
        fill("little", NOW - 10_000, NOW - 1, NOW - 81);
        assertThat(status("little", NOON).state()).isEqualTo(State.WATCH);
    }

    @Test
    void followingGivesTheEpisodesOfOneReplayAndLateDataDoNotRewriteThem() {
        take("followed", "0.99");
        take("replayed", "0.99");
        for (var id : List.of("followed", "replayed")) {
            fill(id, NOW - 4000, NOW - 60, NOW - 90);
            fill(id, NOW - 60, NOW + 400, NOW + 9999);
        }
        var alerts = the(Alerts.class);
        for (var minute = NOW - 200; minute <= NOW + 400; minute += 50) {
            alerts.advanced(List.of("followed"), minute);
        }
        alerts.advanced(List.of("replayed"), NOW + 400);
        var followed = episodes("followed");
        assertThat(followed).isNotEmpty().isEqualTo(episodes("replayed"));
        fill("followed", NOW - 4000, NOW + 400, NOW + 9999);
        alerts.advanced(List.of("followed"), NOW + 400);
        assertThat(episodes("followed")).isEqualTo(followed);
    }

    private List<String> episodes(String id) {
        return the(AlertLog.class).of(id, Instant.EPOCH, NOON.plus(Duration.ofDays(1))).stream()
                .map(e -> e.tier() + " " + e.start() + " " + e.end())
                .toList();
    }
}
