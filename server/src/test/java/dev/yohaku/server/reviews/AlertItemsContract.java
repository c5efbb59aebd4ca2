package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.indicators.Indicators;
import dev.yohaku.server.objectives.ObjectiveFiles;
import dev.yohaku.server.store.Databases;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a review says of pages and tickets, on every database. */
abstract class AlertItemsContract {
    private static final ReviewWeek WEEK = ReviewWeek.parse("2026-W47", ZoneId.of("Asia/Tokyo"));

    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private ConfigurableApplicationContext context;

    AlertItemsContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments("--yohaku.zone=Asia/Tokyo"));
    }

    @AfterEach
    final void stop() {
        context.close();
    }

    private void objective(String id) {
        var text = """
                {"apiVersion": "openslo/v1", "kind": "SLO", "metadata": {"name": "%1$s", "displayName": "%1$s"},
                 "spec": {"service": "shop", "budgetingMethod": "Occurrences",
                  "timeWindow": [{"duration": "28d", "isRolling": true}], "objectives": [{"target": 0.99}],
                  "indicator": {"metadata": {"name": "%1$s"}, "spec": {"ratioMetric": {"counter": true,
                   "good": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(good_total)"}}},
                   "total": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(all_total)"}}}}}}}}
                """.formatted(id);
        context.getBean(ObjectiveFiles.class).take(List.of(new SpecFile(id + ".yaml", text)));
    }

    /** Every minute of two weeks, all but a thousandth of it good. */
    private void measured(String id) {
        var indicator = context.getBean(Indicators.class).the(id);
        var from = EpochMinute.of(WEEK.previous().from());
        var to = EpochMinute.of(WEEK.to());
        context.getBean(History.class)
                .append(
                        new SliKey(indicator.id(), indicator.generation()),
                        new SliceBatch(
                                LongStream.range(from, to)
                                        .mapToObj(minute -> new Slice(minute, 999, 1000, 60))
                                        .toList(),
                                List.of(),
                                List.of(),
                                0),
                        to,
                        new byte[0]);
    }

    private void episode(String id, String tier, String severity, Instant start, Duration length) {
        context.getBean(JdbcClient.class)
                .sql("insert into alert_episode (objective_id, tier, severity, start_minute, end_minute, burn)"
                        + " values (:id, :tier, :severity, :start, :end, 20)")
                .param("id", id)
                .param("tier", tier)
                .param("severity", severity)
                .param("start", EpochMinute.of(start))
                .param("end", EpochMinute.of(start.plus(length)))
                .update();
    }

    private Said said(Conditions conditions) {
        return context.getBean(AlertItems.class).said(new Brief(WEEK, Scope.everybody(), conditions));
    }

    private static Instant day(int days, int hour) {
        return WEEK.from().plus(Duration.ofDays(days)).plus(Duration.ofHours(hour));
    }

    @Test
    void withoutObjectivesThereIsNothingToSay() {
        assertThat(said(Conditions.STANDARD)).isEqualTo(Said.NOTHING);
    }

    @Test
    void pagesAreCountedOnceForAllTiersAndNightsAreNamed() {
        objective("pay");
        measured("pay");
        episode("pay", "page-60m-5m", "PAGE", day(1, 10), Duration.ofHours(2));
        episode("pay", "page-360m-30m", "PAGE", day(1, 11), Duration.ofHours(4));
        episode("pay", "page-60m-5m", "PAGE", day(3, 23), Duration.ofMinutes(30));
        episode("pay", "ticket-1440m-120m", "TICKET", day(2, 3), Duration.ofHours(9));
        episode("pay", "page-60m-5m", "PAGE", day(-3, 12), Duration.ofMinutes(30));
        var said = said(Conditions.STANDARD);
        assertThat(said.items()).singleElement().satisfies(item -> {
            assertThat(item.sentence())
                    .isEqualTo(
                            new Text(
                                    "payは、アラートを有効にしていれば2回呼び出していました（前の週は1回）。うち夜間は1回、鳴っていたはずの時間は合わせて5時間30分です。",
                                    "pay would have paged 2 times (1 the week before), 1 of them at night; pages would have been on for 5 h 30 min."));
            assertThat(item.raisedBy()).containsExactly("paged");
            assertThat(item.facts())
                    .containsEntry("tickets", "1")
                    .containsEntry("tier.page-60m-5m", "2")
                    .containsEntry("comparison", "too-few");
        });
        assertThat(said.lead().en())
                .startsWith("2 pages this week")
                .contains("1 the week before")
                .contains("too few");
    }

    @Test
    void fewerThanTheTeamChoseAreNamedAmongWhatIsNotRaised() {
        objective("pay");
        objective("quiet");
        episode("pay", "page-60m-5m", "PAGE", day(1, 10), Duration.ofHours(2));
        var said = said(new Conditions(1, Map.of("paged", new Conditions.Choice(true, 3))));
        assertThat(said.items()).isEmpty();
        assertThat(said.notRaised())
                .extracting(rest -> rest.name().en() + ": " + rest.why().en())
                .containsExactly(
                        "pay: Pages there would have been: 1, tickets: 0; nobody was told. The condition is 3 pages or more.",
                        "1 SLO: No page and no ticket.");
    }
}
