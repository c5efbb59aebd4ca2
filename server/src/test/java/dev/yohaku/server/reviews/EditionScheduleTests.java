package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.objectives.ObjectiveFiles;
import dev.yohaku.server.objectives.Statuses;
import dev.yohaku.server.store.Databases;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Weeks begin on Sunday 15:00 UTC here: Monday 00:00 in Tokyo. */
class EditionScheduleTests {
    private static final String PAY = """
            {"apiVersion": "openslo/v1", "kind": "SLO", "metadata": {"name": "pay"},
             "spec": {"service": "shop", "budgetingMethod": "Occurrences",
              "timeWindow": [{"duration": "30d", "isRolling": true}], "objectives": [{"target": 0.99}],
              "indicator": {"metadata": {"name": "pay"}, "spec": {"ratioMetric": {"counter": true,
               "good": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(good_total)"}}},
               "total": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(all_total)"}}}}}}}}
            """;

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private ConfigurableApplicationContext context;

    private boolean caughtUp = true;

    @BeforeEach
    void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(Databases.SQLITE.arguments("--yohaku.zone=Asia/Tokyo"));
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void theFirstEditionIsOfTheLastWholeWeekWhenThatWasMeasured() {
        measured("2026-11-18T00:00:00Z", "2026-11-23T03:00:00Z");
        assertThat(due("2026-11-23T03:00:00Z")).contains("2026-W47 until 2026-11-22T15:00:00Z");
    }

    @Test
    void theFirstEditionIsOfThisWeekSoFarWhenNothingIsOlder() {
        measured("2026-11-23T20:00:00Z", "2026-11-25T03:00:00Z");
        assertThat(due("2026-11-25T03:00:00Z")).contains("2026-W48 until 2026-11-25T03:00:00Z");
    }

    @Test
    void nothingIsMadeWhileThePastIsRead() {
        measured("2026-11-10T00:00:00Z", "2026-11-23T03:00:00Z");
        caughtUp = false;
        assertThat(due("2026-11-23T03:00:00Z")).isEmpty();
    }

    @Test
    void nothingIsMadeBeforeAnythingIsMeasured() {
        assertThat(due("2026-11-23T03:00:00Z")).isEmpty();
    }

    @Test
    void theNextOneIsDueOnMondayAtSix() {
        measured("2026-11-10T00:00:00Z", "2026-11-30T03:00:00Z");
        make("2026-W47");
        assertThat(due("2026-11-29T20:59:59Z")).isEmpty();
        assertThat(due("2026-11-29T21:00:00Z")).contains("2026-W48 until 2026-11-29T15:00:00Z");
    }

    @Test
    void aServerThatWasDownOnMondayMakesItLater() {
        measured("2026-11-10T00:00:00Z", "2026-12-03T03:00:00Z");
        make("2026-W47");
        assertThat(due("2026-12-03T03:00:00Z")).contains("2026-W48 until 2026-11-29T15:00:00Z");
    }

    private Optional<String> due(String now) {
        var schedule = new EditionSchedule(
                context.getBean(ReviewTeams.class),
                context.getBean(ReviewPlans.class),
                context.getBean(Editor.class),
                context.getBean(Editions.class),
                context.getBean(Statuses.class),
                () -> caughtUp,
                context.getBean(Workspace.class),
                InstantSource.fixed(Instant.parse(now)));
        return schedule.due(Scope.everybody(), Instant.parse(now)).map(week -> week.id() + " until " + week.to());
    }

    private void make(String week) {
        var workspace = context.getBean(Workspace.class);
        context.getBean(Editor.class).edition(Scope.everybody(), ReviewWeek.parse(week, workspace.zone()));
    }

    private void measured(String from, String to) {
        context.getBean(ObjectiveFiles.class).take(List.of(new SpecFile("pay.yaml", PAY)));
        var end = EpochMinute.of(Instant.parse(to));
        var slices = LongStream.range(EpochMinute.of(Instant.parse(from)), end)
                .mapToObj(minute -> new Slice(minute, 10, 10, 60))
                .toList();
        context.getBean(History.class)
                .append(new SliKey("pay", 1), new SliceBatch(slices, List.of(), List.of(), 0), end, new byte[0]);
    }
}
