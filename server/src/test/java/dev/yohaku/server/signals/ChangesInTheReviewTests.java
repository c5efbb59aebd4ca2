package dev.yohaku.server.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.objectives.ObjectiveFiles;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editor;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.reviews.Section;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.store.Databases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The section "changes" of an edition: findings and budgets that moved. */
class ChangesInTheReviewTests {
    private static final ReviewWeek WEEK = ReviewWeek.parse("2026-W47", GiftShop.TOKYO);
    private static final Instant SINCE = WEEK.to().minus(Duration.ofDays(2));

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(Databases.SQLITE.arguments("--yohaku.zone=Asia/Tokyo", "--yohaku.signals.enabled=false"));
    }

    @AfterEach
    void stop() {
        context.close();
    }

    /** Lost budget in the last minutes of the week. */
    private void lost(String id, int minutes) {
        var text = """
                {"apiVersion": "openslo/v1", "kind": "SLO", "metadata": {"name": "%1$s", "displayName": "%1$s"},
                 "spec": {"service": "shop", "budgetingMethod": "Occurrences",
                  "timeWindow": [{"duration": "30d", "isRolling": true}], "objectives": [{"target": 0.99}],
                  "indicator": {"metadata": {"name": "%1$s"}, "spec": {"ratioMetric": {"counter": true,
                   "good": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(good_total)"}}},
                   "total": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(all_total)"}}}}}}}}
                """.formatted(id);
        context.getBean(ObjectiveFiles.class).take(List.of(new SpecFile(id + ".yaml", text)));
        var end = EpochMinute.of(WEEK.to());
        var slices = LongStream.range(end - 60 * 1440, end)
                .mapToObj(minute -> new Slice(minute, minute >= end - minutes ? 0 : 10, 10, 60))
                .toList();
        context.getBean(History.class)
                .append(new SliKey(id, 1), new SliceBatch(slices, List.of(), List.of(), 0), end, new byte[0]);
    }

    private void found(String id, double score, boolean worse) {
        var whole = GiftShop.evidence(SINCE);
        var evidence = new Evidence(
                WEEK.to(), whole.lead(), List.of(), worse, score, whole.carriers(), whole.coincided(), List.of());
        context.getBean(Findings.class).add(id, evidence, GiftShop.course(SINCE), WEEK.to());
    }

    private Edition edition() {
        return context.getBean(Editor.class).edition(Scope.everybody(), WEEK);
    }

    private Section section() {
        return edition().section("changes").orElseThrow();
    }

    @Test
    void aFindingCarriesItsEvidenceIntoTheReview() {
        found("a", 9, true);
        var item = section().items().getFirst();
        assertThat(item.id()).isEqualTo("change:a");
        assertThat(item.kind()).isEqualTo("worse");
        assertThat(item.subject()).isEqualTo("purchase");
        assertThat(item.since()).containsExactly(SINCE.minusSeconds(3_600), SINCE.plusSeconds(7_200));
        assertThat(item.before()).isEqualTo(0.9993);
        assertThat(item.after()).isEqualTo(0.996);
        assertThat(item.affected()).isEqualTo(412);
        assertThat(item.coincided())
                .containsExactly(new Text(
                        "直前にshop-api v8.31がありました。関係があるかは未確認です。",
                        "shop-api v8.31 came just before. Whether it is related is not confirmed."));
        assertThat(item.plot()).isNotNull();
        assertThat(edition().summary().get(1))
                .isEqualTo(item.sentence()
                        .plus(new Text("その時間には「ブラックフライデー」の予定がありました。", "“Black Friday” was planned for that time.")));
        assertThat(context.getBean(Findings.class).find("a").orElseThrow().reviewed())
                .isPresent();
    }

    @Test
    void aBudgetThatAFindingExplainsIsNotSaidTwice() {
        lost("purchase", 300);
        lost("redeem", 300);
        found("a", 9, true);
        assertThat(section().items()).extracting(Item::id).containsExactly("change:a", "movement:redeem");
    }

    @Test
    void aBudgetThatGoesOnLosingNamesTheChangeToldEarlier() {
        lost("purchase", 300);
        var earlier = WEEK.from().minus(Duration.ofDays(3));
        context.getBean(Findings.class).add("old", GiftShop.evidence(earlier), GiftShop.course(earlier), WEEK.to());
        assertThat(section().items()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo("movement:purchase");
            assertThat(item.coincided().getLast().en())
                    .isEqualTo(
                            "Purchase success has been worse since about 13 Nov 00:00: a change found earlier that lasts.");
        });
    }

    @Test
    void thereAreFiveItemsAtMostBadNewsFirstAndTheRestIsCounted() {
        found("good", 50, false);
        for (var i = 1; i <= 4; i++) {
            found("f" + i, 10 - i, true);
        }
        found("weak", 0.1, true);
        lost("redeem", 300);
        assertThat(section().items())
                .extracting(Item::id)
                .containsExactly("change:f1", "change:f2", "change:f3", "change:f4", "movement:redeem");
        assertThat(section().lead().en()).endsWith("2 more changes are on the changes page.");
    }

    @Test
    void whatWasJudgedToBeNoiseIsLeftOutAndOtherVerdictsAreTold() {
        found("a", 9, true);
        found("b", 8, true);
        context.getBean(Verdicts.class).give("a", Verdict.NOISE, "", "dev-a");
        context.getBean(Verdicts.class).give("b", Verdict.WATCH, "", "dev-a");
        assertThat(section().items()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo("change:b");
            assertThat(item.verdict()).isEqualTo("watch");
        });
    }
}
