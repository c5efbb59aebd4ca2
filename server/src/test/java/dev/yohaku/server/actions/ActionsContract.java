package dev.yohaku.server.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.actions.LogLine.Cause;
import dev.yohaku.server.actions.LogLine.Difference;
import dev.yohaku.server.actions.Problem.Wanted;
import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.store.Databases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register of actions owes on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ActionsContract {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
    private static final LocalDate DONE = LocalDate.of(2026, 11, 20);

    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    ActionsContract(Databases databases) {
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

    private Actions actions() {
        return context.getBean(Actions.class);
    }

    private static Written written(String what) {
        return Written.of(what, "dev-a", DUE);
    }

    private static Action saved(Saving saving) {
        assertThat(saving).isInstanceOf(Saving.Saved.class);
        return ((Saving.Saved) saving).action();
    }

    private static List<Problem> refused(Saving saving) {
        assertThat(saving).isInstanceOf(Saving.Refused.class);
        return ((Saving.Refused) saving).problems();
    }

    private Action added(String what) {
        return saved(actions().add("team-of-" + what.hashCode(), written(what), Origin.NONE, "dev-a"));
    }

    @Test
    void anActionReadsBackAsItWasWritten() {
        var expected = new Expected("watch", "latency 'p95'", Expected.Direction.DOWN);
        var written = new Written(
                "再試行の間隔を広げる",
                "待ち時間が\n指数で伸びる ; --",
                "sre-b",
                DUE,
                Written.Kind.MITIGATE,
                Written.Lasting.STOP_GAP,
                "gift",
                expected);
        var action = saved(actions().add("gift", written, new Origin(Origin.RISK, "r-1", "接続数"), "dev-a"));
        assertThat(actions().find(action.id())).contains(action);
        assertThat(action.id()).matches("A-[1-9]\\d*");
        assertThat(action.written()).isEqualTo(written);
        assertThat(action.state()).isEqualTo(State.OPEN);
    }

    @Test
    void theSameKeyAddsOneActionHoweverOftenItIsSent() {
        var first = new NewAction("meeting-1/form-1", "gift", written("Add a retry"), Origin.NONE);
        var action = saved(actions().add(first, "dev-a"));
        saved(actions().begin(action.id(), 1, "dev-a"));
        var again = saved(actions().add(first, "sre-b"));
        assertThat(again.id()).isEqualTo(action.id());
        assertThat(again.state()).isEqualTo(State.DOING);
        assertThat(actions().history(action.id())).hasSize(2);
    }

    @Test
    void manyAtOnceGetDifferentNumbersAndOneKeyOneAction() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var one = new NewAction("at-once", "crowd", written("Add a lock"), Origin.NONE);
            var tasks = new ArrayList<Callable<String>>();
            for (var i = 0; i < 8; i++) {
                tasks.add(() -> saved(actions().add(one, "dev-a")).id());
                tasks.add(() -> saved(actions().add("crowd", written("Add a queue"), Origin.NONE, "dev-a"))
                        .id());
            }
            var ids = new HashSet<String>();
            for (var result : pool.invokeAll(tasks)) {
                ids.add(result.get());
            }
            assertThat(ids).hasSize(9);
            assertThat(actions().all("crowd")).hasSize(9);
        }
    }

    @Test
    void ofManyWhoBeganFromOneVersionOneIsSaved() throws Exception {
        var action = added("Add a referee");
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<Saving>>();
            for (var i = 0; i < 8; i++) {
                var owner = "dev-" + i;
                tasks.add(() -> actions().reown(action.id(), 1, owner, owner));
                tasks.add(() -> actions().split(action.id(), 1, List.of(written("Add a part")), owner));
            }
            var outcomes = new ArrayList<Saving>();
            for (var result : pool.invokeAll(tasks)) {
                outcomes.add(result.get());
            }
            assertThat(outcomes).filteredOn(Saving.Saved.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Saving.Conflict.class::isInstance).hasSize(15);
        }
        assertThat(actions().find(action.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(actions().partsOf(action.id())).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whatATeamHasToDoIsInTheOrderOfItsDays() {
        var later = saved(actions().add("order", written("Add b").withDue(DUE.plusDays(1)), Origin.NONE, "dev-a"));
        var sooner = saved(actions().add("order", written("Add a"), Origin.NONE, "dev-a"));
        var done = saved(actions().add("order", written("Add c"), Origin.NONE, "dev-a"));
        saved(actions().finish(done.id(), 1, new Proof("https://example.com/1", DONE), "dev-a"));
        assertThat(actions().open("order")).extracting(Action::id).containsExactly(sooner.id(), later.id());
        assertThat(actions().all("order")).extracting(Action::id).containsExactly(later.id(), sooner.id(), done.id());
        assertThat(actions().open("another")).isEmpty();
    }

    @Test
    void anActionIsFoundFromWhereItCame() {
        var item = Origin.item("gift", "2026-W47", "budget/checkout", "Checkout");
        var action = saved(actions().add("gift", written("Add a cache"), item, "dev-a"));
        assertThat(actions().ofItem("gift", "2026-W47", "budget/checkout")).containsExactly(action);
        assertThat(actions().ofWeek("gift", "2026-W47")).containsExactly(action);
        assertThat(actions().ofWeek("gift", "2026-W4")).isEmpty();
        assertThat(actions().from(Origin.RISK, item.reference())).isEmpty();
    }

    @Test
    void aTextBegunFromAnOlderVersionIsNotSavedOverANewerOne() {
        var action = added("Add a timeout");
        saved(actions().change(action.id(), 1, action.written().withOwner("sre-b"), "sre-b"));
        var late = actions().change(action.id(), 1, action.written().withOwner("product-c"), "product-c");
        assertThat(late)
                .isInstanceOfSatisfying(
                        Saving.Conflict.class,
                        conflict ->
                                assertThat(conflict.theirs().written().owner()).isEqualTo("sre-b"));
        assertThat(actions().history(action.id())).hasSize(2);
    }

    @Test
    void whoWroteTheSameAsIsThereAlreadyIsSaved() {
        var action = added("Add an index");
        saved(actions().reown(action.id(), 1, "sre-b", "dev-a"));
        assertThat(saved(actions().reown(action.id(), 1, "sre-b", "product-c")).version())
                .isEqualTo(2);
    }

    @Test
    void theHistoryNamesEveryFieldBeforeAndAfter() {
        var action = added("Add a limit");
        saved(actions().postpone(action.id(), 1, new Delay(DUE.plusDays(7), "waiting for the vendor"), "dev-a"));
        saved(actions().begin(action.id(), 2, "dev-a"));
        saved(actions().finish(action.id(), 3, new Proof("https://example.com/2", DONE), "sre-b"));
        var history = actions().history(action.id());
        assertThat(history)
                .extracting(LogLine::version, LogLine::cause, LogLine::actor, LogLine::note)
                .containsExactly(
                        tuple(4, Cause.FINISHED, "sre-b", ""),
                        tuple(3, Cause.BEGUN, "dev-a", ""),
                        tuple(2, Cause.POSTPONED, "dev-a", "waiting for the vendor"),
                        tuple(1, Cause.ADDED, "dev-a", ""));
        assertThat(history.getFirst().differences())
                .containsExactly(
                        new Difference("state", "doing", "done"),
                        new Difference("done_on", "", "2026-11-20"),
                        new Difference("proof", "", "https://example.com/2"));
        assertThat(history.get(2).differences()).containsExactly(new Difference("due", "2026-12-04", "2026-12-11"));
    }

    @Test
    void theHistoryCannotBeRewritten() {
        var action = added("Add a fence");
        var jdbc = context.getBean(JdbcClient.class);
        for (var sql : List.of(
                "update action_log set actor = 'x' where action_id = :id",
                "delete from action_log where action_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", action.id()).update())
                    .hasStackTraceContaining("append-only");
        }
    }

    @Test
    void nothingIsDoneWithoutProofNorInTheFutureNorDroppedWithoutAReason() {
        var action = added("Add a probe");
        assertThat(refused(actions().finish(action.id(), 1, new Proof(" ", DONE), "dev-a")))
                .containsExactly(new Problem("proof", "", Wanted.SOMETHING));
        var tomorrow = LocalDate.now(ZoneId.of("UTC")).plusDays(3);
        assertThat(refused(actions().finish(action.id(), 1, new Proof("note", tomorrow), "dev-a")))
                .containsExactly(new Problem("done_on", tomorrow.toString(), Wanted.PAST));
        assertThat(refused(actions().drop(action.id(), 1, "", "dev-a")))
                .containsExactly(new Problem("reason", "", Wanted.SOMETHING));
        assertThat(actions().find(action.id())).contains(action);
    }

    @Test
    void aDroppedActionTakesNoChangesUntilItIsOpenedAgain() {
        var action = added("Add a mirror");
        saved(actions().drop(action.id(), 1, "not needed any more", "dev-a"));
        assertThat(refused(actions().begin(action.id(), 2, "dev-a")))
                .containsExactly(new Problem("state", "dropped", Wanted.STATE));
        var again = saved(actions().reopen(action.id(), 2, "needed after all", "dev-a"));
        assertThat(again.state()).isEqualTo(State.OPEN);
        assertThat(again.reason()).isEmpty();
        assertThat(actions().history(action.id()).getFirst().differences())
                .contains(new Difference("reason", "not needed any more", ""));
    }

    @Test
    void partsKeepTheOriginAndNameTheirParent() {
        var origin = new Origin(Origin.INCIDENT, "i-1", "Outage");
        var whole = saved(actions().add("split", written("Add failover"), origin, "dev-a"));
        var split = saved(
                actions().split(whole.id(), 1, List.of(written("Add a standby"), written("Add a switch")), "dev-a"));
        var parts = actions().partsOf(whole.id());
        assertThat(split.state()).isEqualTo(State.SPLIT);
        assertThat(split.reason())
                .isEqualTo(parts.get(0).id() + ", " + parts.get(1).id());
        assertThat(parts)
                .extracting(Action::origin, Action::parent, Action::team)
                .containsOnly(tuple(origin, whole.id(), "split"));
        assertThat(refused(actions().reopen(whole.id(), 2, "why", "dev-a")))
                .containsExactly(new Problem("state", "split", Wanted.STATE));
    }

    @Test
    void aSplitWithOneFaultAddsNothing() {
        var whole = added("Add everything");
        var parts = List.of(written("Add a standby"), written("気をつける"));
        assertThat(refused(actions().split(whole.id(), 1, parts, "dev-a")))
                .containsExactly(new Problem("2.what", "気をつける", Wanted.QUESTIONED));
        assertThat(actions().partsOf(whole.id())).isEmpty();
    }

    @Test
    void anOrderToBeCarefulIsQuestionedUntilItSaysWhatWillBeDifferent() {
        var vague = written("リリース前の確認を徹底する");
        assertThat(refused(actions().add("gift", vague, Origin.NONE, "dev-a")))
                .containsExactly(new Problem("what", vague.what(), Wanted.QUESTIONED));
        saved(actions().add("gift", vague.withChanges("手順書に確認項目が増え、署名がないとリリースできない"), Origin.NONE, "dev-a"));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        var wrong = new Written(
                "",
                "x".repeat(2_001),
                " ",
                LocalDate.of(12_026, 1, 1),
                Written.Kind.FIX,
                Written.Lasting.PERMANENT,
                "a\u0000b",
                new Expected("watch", "", Expected.Direction.UP));
        assertThat(refused(actions().add("gift", wrong, new Origin("gossip", "x", ""), "dev-a")))
                .extracting(Problem::field, Problem::wanted)
                .containsExactly(
                        tuple("what", Wanted.SOMETHING),
                        tuple("changes", Wanted.SHORTER),
                        tuple("owner", Wanted.SOMETHING),
                        tuple("due", Wanted.DAY),
                        tuple("service", Wanted.PLAIN),
                        tuple("subject", Wanted.GAUGE),
                        tuple("origin", Wanted.ORIGIN));
    }

    @Test
    void everyChangeIsInTheAuditTrail() {
        var action = added("Add a trail");
        saved(actions().drop(action.id(), 1, "twice", "sre-b"));
        assertThat(context.getBean(Audit.class).before(Instant.now().plusSeconds(60), 500))
                .filteredOn(line -> line.subject().equals(action.id()))
                .extracting(Audit.Line::action, Audit.Line::actor, Audit.Line::detail)
                .containsExactlyInAnyOrder(
                        tuple("action.added", "dev-a", "Add a trail"), tuple("action.dropped", "sre-b", "twice"));
    }
}
