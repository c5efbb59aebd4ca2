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
import dev.yohaku.server.store.Databases;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class RevisionTests {
    private static final ReviewWeek WEEK = ReviewWeek.parse("2026-W47", ZoneId.of("Asia/Tokyo"));
    private static final long END = EpochMinute.of(WEEK.to());
    private static final int DAY = 1440;

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private ConfigurableApplicationContext context;

    private boolean discussed;

    @BeforeEach
    void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(Databases.SQLITE.arguments("--yohaku.zone=Asia/Tokyo"));
        var text = """
                {"apiVersion": "openslo/v1", "kind": "SLO", "metadata": {"name": "pay"},
                 "spec": {"service": "shop", "budgetingMethod": "Occurrences",
                  "timeWindow": [{"duration": "30d", "isRolling": true}], "objectives": [{"target": 0.99}],
                  "indicator": {"metadata": {"name": "pay"}, "spec": {"ratioMetric": {"counter": true,
                   "good": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(good_total)"}}},
                   "total": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(all_total)"}}}}}}}}
                """;
        context.getBean(ObjectiveFiles.class).take(List.of(new SpecFile("pay.yaml", text)));
        minutes(END - 20 * DAY, END - 600);
        minutes(END - 300, END);
        context.getBean(Editor.class).edition(Scope.everybody(), WEEK);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    private void minutes(long from, long to) {
        var slices = LongStream.range(from, to)
                .mapToObj(minute -> new Slice(minute, 9, 10, 60))
                .toList();
        context.getBean(History.class)
                .append(new SliKey("pay", 1), new SliceBatch(slices, List.of(), List.of(), 0), END, new byte[0]);
    }

    private Optional<Edition> revised(Duration after) {
        var schedule = new RevisionSchedule(
                context.getBean(ReviewTeams.class),
                context.getBean(Editions.class),
                context.getBean(Editor.class),
                context.getBean(Corrections.class),
                List.of((team, week) -> discussed),
                () -> true,
                context.getBean(Workspace.class),
                InstantSource.fixed(WEEK.to().plus(after)));
        return schedule.revise(Scope.everybody());
    }

    @Test
    void anEditionWhoseDataStayAsTheyWereIsNotRevised() {
        assertThat(revised(Duration.ofHours(8))).isEmpty();
    }

    @Test
    void aGapFilledLaterMakesAFurtherEditionThatSaysWhatDiffers() {
        var first = context.getBean(Editions.class).find("all", WEEK.id()).orElseThrow();
        minutes(END - 600, END - 300);
        var second = revised(Duration.ofHours(8)).orElseThrow();
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.differs())
                .extracting(Text::en)
                .containsExactly("pay: 100,800 events and 10,080 failures in the week, not 97,800 and 9,780.");
        assertThat(second.completeness()).isGreaterThan(first.completeness());
        assertThat(context.getBean(Editions.class).find("all", WEEK.id())).hasValue(second);
        assertThat(revised(Duration.ofHours(9))).isEmpty();
    }

    @Test
    void anEditionThatIsDiscussedStaysAndTheCorrectionIsToldAtItsTop() {
        discussed = true;
        minutes(END - 600, END - 300);
        assertThat(revised(Duration.ofHours(8))).isEmpty();
        var edition = context.getBean(Editions.class).find("all", WEEK.id()).orElseThrow();
        assertThat(context.getBean(SinceEdition.class).of(edition, WEEK.to()))
                .extracting(Text::ja)
                .contains("この版ができたあとに、この週のデータが訂正されました。" + "pay：この週のイベントは97,800件ではなく100,800件、失敗は9,780件ではなく10,080件でした。");
    }

    @Test
    void aWeekLongPastStaysAsItWasTold() {
        minutes(END - 600, END - 300);
        assertThat(revised(Duration.ofDays(15))).isEmpty();
    }
}
