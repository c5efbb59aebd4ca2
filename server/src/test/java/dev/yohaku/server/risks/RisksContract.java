package dev.yohaku.server.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.reviews.Brief;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.store.Databases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** What the register of risk records owes on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RisksContract {
    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    RisksContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeAll
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .initializers((GenericApplicationContext fresh) -> fresh.registerBean(FakeTrigger.class))
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments());
    }

    @AfterAll
    final void stop() {
        context.close();
    }

    private Risks risks() {
        return context.getBean(Risks.class);
    }

    private static Written written(String title) {
        return Written.of(new Name(title, title + " (en)"), Origin.person());
    }

    private static Plan plan(Plan.State state, LocalDate due) {
        return new Plan("do it\nin two steps", "dev-a", due, state, "https://example.com/42");
    }

    @Test
    void aRecordReadsBackAsItWasWritten() {
        var due = LocalDate.of(2026, 12, 4);
        var written = written("接続数")
                .withDescription("長い\n説明 'quoted' ; --")
                .withService("gift")
                .withTrigger(new TriggerLink("none-such", "x", OptionalDouble.of(0.1), TriggerLink.Side.BELOW))
                .withJudgement(new Judgement(3, 4, 2))
                .withOwner("sre-b")
                .withNextEvaluation(due)
                .withPlans(plan(Plan.State.DOING, due), plan(Plan.State.OPEN, due.plusDays(30)));
        var risk = risks().raise(written, "dev-a");
        assertThat(risks().find(risk.id())).get().extracting(Risk::written).isEqualTo(written);
        assertThat(risk.priority().score()).isEqualTo(12);
        assertThat(risk.priority().level()).isEqualTo(Level.URGENT);
    }

    @Test
    void aTriggerWithoutAThresholdStaysWithoutOne() {
        var risk = risks().raise(written("open").withTrigger(TriggerLink.to("none-such", "x")), "dev-a");
        assertThat(risks().find(risk.id()).orElseThrow().written()).isEqualTo(risk.written());
    }

    @Test
    void raisingTwiceFromOneFindingGivesTheSameRecordUntilItIsClosed() {
        var from = new Origin(Found.CHANGE, "finding-1", "/changes/finding-1");
        var first = risks().raise(Written.of(Name.of("Queue grows"), from), "dev-a");
        var second = risks().raise(Written.of(Name.of("Queue grows"), from), "sre-b");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(risks().raisedFrom(Found.CHANGE, "finding-1")).hasSize(1);
    }

    @Test
    void aTextBegunFromAnOlderVersionIsNotSavedOverANewerOne() {
        var risk = risks().raise(written("stale"), "dev-a");
        var saved = risks().write(risk.id(), 1, written("stale").withOwner("dev-a"), "dev-a");
        assertThat(saved).isInstanceOf(RiskSaving.Saved.class);
        var stale = risks().write(risk.id(), 1, written("stale").withOwner("sre-b"), "sre-b");
        assertThat(stale).isInstanceOfSatisfying(RiskSaving.Stale.class, s -> {
            assertThat(s.theirs().written().owner()).isEqualTo("dev-a");
            assertThat(s.yours().owner()).isEqualTo("sre-b");
        });
        assertThat(risks().log(risk.id())).extracting(LogLine::version).containsExactly(2, 1);
    }

    @Test
    void finishingTheStopGapAsksWhenThePermanentPlanIsDue() {
        var due = LocalDate.of(2026, 12, 4);
        var risk = risks().raise(written("stopgap"), "dev-a");
        var undated = new Plan("rebuild", "dev-a", null, Plan.State.OPEN, "");
        var text = written("stopgap").withPlans(plan(Plan.State.DONE, due), undated);
        assertThat(risks().write(risk.id(), 1, text, "dev-a")).isInstanceOf(RiskSaving.PermanentPlanUndated.class);
        var dated = text.withPlans(plan(Plan.State.DONE, due), plan(Plan.State.OPEN, due));
        assertThat(risks().write(risk.id(), 1, dated, "dev-a")).isInstanceOf(RiskSaving.Saved.class);
    }

    @Test
    void everyChangeIsInTheAuditTrail() {
        var risk = risks().raise(written("audited"), "dev-a");
        assertThat(context.getBean(Audit.class).before(Instant.now().plusSeconds(60), 100))
                .filteredOn(line -> line.subject().equals(risk.id()))
                .extracting(Audit.Line::action, Audit.Line::actor)
                .containsExactly(tuple("risk.raised", "dev-a"));
    }

    private Risk tied(String id, double probability) {
        context.getBean(FakeTrigger.class).turn(id, probability);
        return risks().raise(written(id).withTrigger(TriggerLink.to(FakeTrigger.KIND, id)), "dev-a");
    }

    private void look() {
        context.getBean(RiskSchedule.class).look();
    }

    private Risk now(Risk risk) {
        return risks().find(risk.id()).orElseThrow();
    }

    @Test
    void aRecordReRanksItselfWhenItsDataMoveAndSaysWhy() {
        var risk = tied("moving", 0.1);
        context.getBean(FakeTrigger.class).turn("moving", 0.9);
        look();
        assertThat(now(risk).priority().likelihood()).isEqualTo(4);
        assertThat(now(risk).written().judgement()).isEqualTo(Judgement.UNSURE);
        assertThat(risks().log(risk.id()))
                .extracting(LogLine::cause, LogLine::actor)
                .containsExactly(tuple(LogLine.Cause.DATA, ""), tuple(LogLine.Cause.RAISED, "dev-a"));
    }

    @Test
    void vanishedDataDoNotMakeARiskLookSmaller() {
        var risk = tied("vanishing", 0.9);
        context.getBean(FakeTrigger.class).silence("vanishing");
        look();
        assertThat(now(risk).priority().likelihood()).isEqualTo(4);
        assertThat(now(risk).version()).isEqualTo(1);
    }

    @Test
    void movingDataDoNotMakeATextStale() {
        var risk = tied("moved-meanwhile", 0.1);
        context.getBean(FakeTrigger.class).turn("moved-meanwhile", 0.9);
        look();
        var saving = risks().write(risk.id(), risk.version(), risk.written().withOwner("sre-b"), "sre-b");
        assertThat(saving).isInstanceOf(RiskSaving.Saved.class);
        assertThat(now(risk).priority().likelihood()).isEqualTo(4);
    }

    @Test
    void anAcceptanceThatHasEndedOpensTheRecordAgain() {
        var risk = risks().raise(written("accepted"), "dev-a");
        var today = LocalDate.now(ZoneId.of("UTC"));
        risks().accept(risk.id(), 1, new Acceptance("cheap", today.plusDays(9)), "dev-a");
        assertThat(now(risk).state(today)).isEqualTo(Risk.State.ACCEPTED);
        risks().accept(risk.id(), 2, new Acceptance("cheap", today.minusDays(3)), "dev-a");
        assertThat(now(risk).state(today)).isEqualTo(Risk.State.OPEN);
        look();
        assertThat(now(risk).acceptance()).isNull();
        assertThat(risks().log(risk.id()).getFirst().cause()).isEqualTo(LogLine.Cause.EXPIRED);
        assertThat(risks().log(risk.id()).getFirst().note()).isEqualTo("cheap");
    }

    @Test
    void aClosedRecordKeepsItsReasonAndCanBeReopened() {
        var risk = risks().raise(written("closed"), "dev-a");
        risks().close(risk.id(), 1, "rebuilt", "dev-a");
        assertThat(risks().close(risk.id(), 1, "again", "sre-b")).isInstanceOf(RiskSaving.StaleStep.class);
        assertThat(now(risk).closedReason()).isEqualTo("rebuilt");
        risks().reopen(risk.id(), 2, "came back", "sre-b");
        assertThat(now(risk).closedReason()).isNull();
        assertThat(risks().log(risk.id())).extracting(LogLine::note).containsExactly("came back", "rebuilt", "");
    }

    @ParameterizedTest
    @EnumSource(RiskExchange.Format.class)
    void whatWasExportedChangesNothingWhenItIsTakenInAgain(RiskExchange.Format format) {
        var exchange = context.getBean(RiskExchange.class);
        risks().raise(written("=1+1 [x]").withDescription("- a\n\n## b"), "dev-a");
        var text = exchange.export(format);
        assertThat(exchange.take(format, text, "sre-b").planned())
                .isNotEmpty()
                .allMatch(planned -> planned.effect() == RiskExchange.Effect.SAME);
        assertThat(exchange.export(format)).isEqualTo(text);
    }

    @Test
    void aFileBringsRecordsWithTheirIdsAndDoesSoOnce() {
        var exchange = context.getBean(RiskExchange.class);
        var text = "id,title_ja,stopgap,closed_reason\nfrom-file,ディスク,掃除する,済んだ\n";
        assertThat(exchange.take(RiskExchange.Format.CSV, text, "dev-a")
                        .planned()
                        .getFirst()
                        .effect())
                .isEqualTo(RiskExchange.Effect.NEW);
        assertThat(exchange.take(RiskExchange.Format.CSV, text, "dev-a")
                        .planned()
                        .getFirst()
                        .effect())
                .isEqualTo(RiskExchange.Effect.SAME);
        var risk = risks().find("from-file").orElseThrow();
        assertThat(risk.closedReason()).isEqualTo("済んだ");
        assertThat(risk.written().stopGap().what()).isEqualTo("掃除する");
    }

    @Test
    void aFileWrittenBeforeSomebodyChangedARecordDoesNotOverwriteIt() {
        var exchange = context.getBean(RiskExchange.class);
        exchange.take(RiskExchange.Format.CSV, "id,title_ja\nolder,古い\n", "dev-a");
        risks().write("older", 1, written("newer"), "sre-b");
        var preview = exchange.take(RiskExchange.Format.CSV, "id,version,title_ja\nolder,1,上書き\n", "dev-a");
        assertThat(preview.wrong().getFirst().problem().expected()).isEqualTo(RiskProblem.Expected.UNCHANGED);
        assertThat(risks().find("older").orElseThrow().written().title().ja()).isEqualTo("newer");
    }

    @Test
    void aFileWithOneFaultTakesNothingInAndNamesThePlace() {
        var exchange = context.getBean(RiskExchange.class);
        var text = "id,title_ja,likelihood\nfine,よい,3\nwrong,わるい,5\n";
        var preview = exchange.take(RiskExchange.Format.CSV, text, "dev-a");
        assertThat(preview.wrong())
                .containsExactly(
                        new RiskExchange.Wrong(3, 11, new RiskProblem("likelihood", "5", RiskProblem.Expected.STEP)));
        assertThat(risks().find("fine")).isEmpty();
    }

    @Test
    void theReviewNamesWhatWasRaisedWhatMovedAndWhatIsDue() {
        var week = ReviewWeek.containing(Instant.now(), ZoneId.of("UTC"));
        var due = LocalDate.ofInstant(week.to(), week.zone()).plusDays(2);
        var risk = risks().raise(written("reviewed").withNextEvaluation(due), "dev-a");
        var item = context.getBean(RiskItems.class).said(Brief.standard(week)).items().stream()
                .filter(i -> i.subject().equals(risk.id()))
                .findFirst()
                .orElseThrow();
        assertThat(item.facts()).containsEntry("matters", "raised,evaluation");
        assertThat(item.sentence().ja()).startsWith("「reviewed」（優先度：中）：今週、記録されました。次の評価日は");
        assertThat(item.sentence().en()).startsWith("“reviewed (en)” (priority Medium). Recorded this week. Next");
    }

    @Test
    void theReviewIsQuietAboutRecordsOfEarlierWeeksWithNothingDue() {
        var next = ReviewWeek.containing(Instant.now(), ZoneId.of("UTC")).next();
        var risk = risks().raise(written("quiet"), "dev-a");
        assertThat(context.getBean(RiskItems.class).said(Brief.standard(next)).items())
                .noneMatch(item -> item.subject().equals(risk.id()));
    }
}
