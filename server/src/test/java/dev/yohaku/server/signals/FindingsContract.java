package dev.yohaku.server.signals;

import static dev.yohaku.server.signals.GiftShop.NOW;
import static dev.yohaku.server.signals.GiftShop.change;
import static dev.yohaku.server.signals.GiftShop.finding;
import static dev.yohaku.server.signals.GiftShop.outcome;
import static dev.yohaku.server.signals.GiftShop.worsePurchases;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.change.Change;
import dev.yohaku.engine.change.Finding;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.calendar.ChangeEvent;
import dev.yohaku.server.calendar.Changelog;
import dev.yohaku.server.calendar.Planned;
import dev.yohaku.server.calendar.PlannedEvent;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.meetings.Conclusions;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.meetings.EndRequest;
import dev.yohaku.server.meetings.Ending;
import dev.yohaku.server.meetings.ItemEnded;
import dev.yohaku.server.reviews.EditionFixture;
import dev.yohaku.server.risks.Found;
import dev.yohaku.server.risks.Risks;
import dev.yohaku.server.store.Databases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log of findings owes on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FindingsContract {
    private static final Instant SINCE = NOW.minus(Duration.ofHours(30));

    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    FindingsContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeAll
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments("--yohaku.zone=Asia/Tokyo", "--yohaku.signals.enabled=false"));
    }

    @AfterAll
    final void stop() {
        context.close();
    }

    @BeforeEach
    final void empty() {
        for (var table : new String[] {
            "verdict", "finding_version", "finding", "threshold_reset", "change_event", "planned_event"
        }) {
            the(JdbcClient.class).sql("delete from " + table).update();
        }
    }

    private <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    private void examined(Finding... found) {
        the(Bookkeeping.class).enter(outcome(SINCE, found), NOW);
    }

    private FoundChange only() {
        assertThat(the(Findings.class).all()).hasSize(1);
        return the(Findings.class).all().getFirst();
    }

    private Judgement judged(String id, Verdict verdict) {
        return the(Verdicts.class).give(id, verdict, "because", "dev-a").orElseThrow();
    }

    @Test
    void aFindingIsKeptWithItsEvidenceAndItsPoints() {
        examined(finding("purchase/good@1", 9, worsePurchases(SINCE), change("queue", SINCE, 40, 66)));
        var found = only();
        assertThat(found.id()).isEqualTo("purchase-good-1");
        assertThat(found.evidence().lead().change()).isEqualTo(worsePurchases(SINCE));
        assertThat(found.evidence().others()).extracting(Shift::subject).containsExactly("queue");
        assertThat(found.evidence().lead().name().ja()).isEqualTo("購入の成功率");
        assertThat(found.open()).isTrue();
        assertThat(found.past()).isFalse();
        var course = the(Findings.class).course(found.id()).orElseThrow();
        assertThat(course.values()).hasSize(28 * 24 + 30);
        assertThat(course.usual().getLast()).isBetween(0.999, 1.0);
    }

    @Test
    void whatTheCalendarHoldsAboutThenCoincidedTheSameServiceFirst() {
        changed("far", "shop-api", SINCE.minus(Duration.ofHours(4)));
        changed("other", "mail-api", SINCE.minus(Duration.ofMinutes(10)));
        changed("deploy", "shop-api", SINCE.minus(Duration.ofMinutes(90)));
        the(Planned.class)
                .put(
                        new PlannedEvent(
                                "sale",
                                "campaign",
                                Name.of("Sale"),
                                SINCE.minus(Duration.ofDays(1)),
                                SINCE.plus(Duration.ofDays(1)),
                                List.of(),
                                "",
                                "page"),
                        "dev-a");
        examined(finding("a", 9, worsePurchases(SINCE)));
        assertThat(only().evidence().coincided())
                .extracting(c -> c.title().en())
                .containsExactly("deploy v2", "Sale", "other v2");
        assertThat(only().evidence().coincided()).extracting(Coincidence::same).containsExactly(true, true, false);
    }

    private void changed(String title, String service, Instant at) {
        the(Changelog.class)
                .record(new ChangeEvent(
                        title, "deployment", service, "production", title, "v2", null, at, null, "api"));
    }

    @Test
    void whatCouldHaveBeenKnownLongAgoIsFoundAfterwards() {
        var old = NOW.minus(Duration.ofDays(40));
        the(Bookkeeping.class).enter(outcome(old, finding("f", 9, worsePurchases(old))), NOW);
        assertThat(only().past()).isTrue();
    }

    @Test
    void theSameMatterKeepsItsIdWhenAnotherSeriesComesToLeadIt() {
        examined(finding("a", 9, worsePurchases(SINCE), change("queue", SINCE, 40, 66)));
        judged("a", Verdict.WATCH);
        examined(finding("b", 9, change("queue", SINCE.plusSeconds(3_600), 40, 70)));
        assertThat(only().id()).isEqualTo("a");
        assertThat(only().verdict()).isPresent();
    }

    @Test
    void aChangeTheOtherWayOrAtAnotherTimeIsAnotherMatter() {
        examined(finding("a", 9, worsePurchases(SINCE)));
        examined(
                finding("b", 9, change("purchase/good", SINCE, 0.996, 0.9993)),
                finding("c", 9, worsePurchases(SINCE.minus(Duration.ofDays(3)))));
        assertThat(the(Findings.class).all()).extracting(FoundChange::id).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void evidenceIsRenewedWhileOpenAndEachVersionStays() {
        examined(finding("a", 9, worsePurchases(SINCE)));
        examined(finding("a", 9, worsePurchases(SINCE)));
        assertThat(only().version()).isEqualTo(1);
        var worse = change("purchase/good", SINCE, 0.9993, 0.990);
        examined(finding("a", 9, worse));
        assertThat(only().version()).isEqualTo(2);
        assertThat(only().evidence().lead().change()).isEqualTo(worse);
        assertThat(the(Findings.class).versions("a"))
                .extracting(v -> v.evidence().lead().change().after())
                .containsExactly(0.996, 0.990);
    }

    @Test
    void aVerdictFreezesTheEvidence() {
        examined(finding("a", 9, worsePurchases(SINCE)));
        judged("a", Verdict.ACT);
        examined(finding("a", 9, change("purchase/good", SINCE, 0.9993, 0.990)));
        assertThat(only().version()).isEqualTo(1);
        assertThat(only().open()).isFalse();
    }

    @Test
    void whatIsNoLongerFoundStaysInTheLogAndMayComeBack() {
        examined(finding("a", 9, worsePurchases(SINCE)));
        examined();
        assertThat(only().stands()).isFalse();
        assertThat(Ranking.of(the(Findings.class).all()).first()).isEmpty();
        examined(finding("a", 9, worsePurchases(SINCE)));
        assertThat(only().stands()).isTrue();
    }

    @Test
    void aLaterVerdictReplacesTheOneBeforeAndWithdrawingOpensAgain() {
        examined(finding("a", 9, worsePurchases(SINCE)));
        judged("a", Verdict.NOISE);
        var second = judged("a", Verdict.INTENDED);
        assertThat(only().judgements()).hasSize(2);
        assertThat(only().verdict().map(Judgement::verdict)).contains(Verdict.INTENDED);
        assertThat(the(Verdicts.class).withdraw(second.id(), "dev-a")).isTrue();
        assertThat(the(Verdicts.class).withdraw(second.id(), "dev-a")).isFalse();
        assertThat(only().verdict()).isEmpty();
        assertThat(only().open()).isTrue();
    }

    @Test
    void nobodyJudgesWhatIsNotThere() {
        assertThat(the(Verdicts.class).give("nothing", Verdict.ACT, "", "dev-a"))
                .isEqualTo(Optional.empty());
    }

    private void held(int version, End.Kind kind, String reference, String nuance) {
        var end = new End("change:a", version, kind, reference, "because", null, true, "sre-b", NOW);
        var item = EditionFixture.raised("change:a", Map.of("finding", "a"));
        context.publishEvent(new ItemEnded("all", "2026-W47", item, end, nuance));
    }

    @Test
    void theEndOfAReviewGivesTheVerdictAndAnotherEndAnother() {
        examined(finding("a", 9, worsePurchases(SINCE)));
        held(1, End.Kind.ACTION, "act-1", "");
        assertThat(only().verdict().map(Judgement::verdict)).contains(Verdict.ACT);
        assertThat(only().verdict().map(Judgement::author)).contains("sre-b");
        held(2, End.Kind.MOVED, "", "");
        assertThat(only().verdict()).isEmpty();
        held(3, End.Kind.ACCEPTED, "", EndRequest.NOISE);
        assertThat(only().verdict().map(Judgement::verdict)).contains(Verdict.NOISE);
        held(4, End.Kind.ACCEPTED, "", EndRequest.INTENDED);
        assertThat(only().verdict().map(Judgement::verdict)).contains(Verdict.INTENDED);
        held(5, End.Kind.REOPENED, "", "");
        assertThat(only().open()).isTrue();
        held(6, End.Kind.WATCH, "purchase", "");
        assertThat(only().verdict().map(Judgement::verdict)).contains(Verdict.WATCH);
        assertThat(only().judgements()).hasSize(4);
    }

    @Test
    void aVerdictThatSomebodyGaveAfterTheReviewStaysWhenTheEndIsTakenBack() {
        examined(finding("a", 9, worsePurchases(SINCE)));
        held(1, End.Kind.ACTION, "act-1", "");
        judged("a", Verdict.NOISE);
        held(2, End.Kind.REOPENED, "", "");
        assertThat(only().verdict().map(Judgement::verdict)).contains(Verdict.NOISE);
    }

    @Test
    void aRiskThatAReviewRaisedIsTheRiskOfTheVerdict() {
        examined(finding("a", 9, worsePurchases(SINCE)));
        var item = EditionFixture.raised("change:a", Map.of("finding", "a"));
        EditionFixture.keep(context, EditionFixture.edition("signals", "2026-W47", item));
        var ending = the(Conclusions.class)
                .raise(EndRequest.of("signals", "2026-W47", "change:a", 0, End.Kind.RISK, "sre-b"));
        var risks = the(Risks.class).raisedFrom(Found.CHANGE, "a");
        assertThat(risks).hasSize(1);
        assertThat(((Ending.Ended) ending).end().reference())
                .isEqualTo(risks.getFirst().id());
        assertThat(only().verdict().flatMap(Judgement::riskId))
                .contains(risks.getFirst().id());
        judged("a", Verdict.RISK);
        assertThat(the(Risks.class).raisedFrom(Found.CHANGE, "a")).hasSize(1);
    }

    @Test
    void noiseRaisesTheThresholdOfItsSeriesUntilItIsForgotten() {
        examined(finding("a", 9, worsePurchases(SINCE), change("queue", SINCE, 40, 66)));
        var noise = judged("a", Verdict.NOISE);
        assertThat(the(Thresholds.class).learnt()).containsExactly(new Thresholds.Learnt("purchase/good", 1.5, 1, 0));
        the(Verdicts.class).withdraw(noise.id(), "dev-a");
        assertThat(the(Thresholds.class).learnt()).isEmpty();
        judged("a", Verdict.NOISE);
        the(Thresholds.class).reset("purchase/good", "dev-a");
        assertThat(the(Thresholds.class).learnt()).isEmpty();
    }

    @Test
    void theFirstReviewAndTheFirstPageAreNotedOnce() {
        examined(finding("a", 9, worsePurchases(SINCE)));
        var findings = the(Findings.class);
        findings.reviewed("a", "2026-W47", NOW);
        findings.reviewed("a", "2026-W48", NOW.plusSeconds(1));
        findings.paged("a", NOW);
        findings.paged("a", NOW.plusSeconds(1));
        assertThat(only().reviewed()).contains(NOW);
        assertThat(only().paged()).contains(NOW);
    }

    @Test
    void theJsonHoldsEvidenceAndVerdict() {
        examined(finding("a", 9, GiftShop.as(worsePurchases(SINCE), Change.Kind.SLOPE, true)));
        judged("a", Verdict.ACT);
        assertThat(FindingsJson.of(the(Findings.class).confirmed(SINCE, NOW)))
                .contains(
                        "\"id\":\"a\"",
                        "\"subject\":\"purchase\"",
                        "\"kind\":\"slope\"",
                        "\"direction\":\"worse\"",
                        "\"since\":[\"2026-11-22T18:00:00Z\",\"2026-11-22T21:00:00Z\"]",
                        "\"verdict\":{\"verdict\":\"act\",\"note\":\"because\",\"author\":\"dev-a\"");
    }
}
