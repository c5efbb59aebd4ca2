package dev.yohaku.server.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.store.Databases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

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
}
