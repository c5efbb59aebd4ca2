package dev.yohaku.server.meetings;

import static dev.yohaku.server.reviews.EditionFixture.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.server.meetings.End.Kind;
import dev.yohaku.server.risks.Found;
import dev.yohaku.server.risks.Risks;
import dev.yohaku.server.store.Databases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ends of items owe on every database. Each test has a team of its own. */
abstract class EndsContract extends Held {
    EndsContract(Databases databases) {
        super(databases);
    }

    private Ends ends() {
        return the(Ends.class);
    }

    private static EndRequest end(String team, Kind kind) {
        return EndRequest.of(team, WEEK, "a", 0, kind, "dev-a");
    }

    @Test
    void anEndSaysWhatItsKindNeeds() {
        kept("need", WEEK, "a");
        var accepted = end("need", Kind.ACCEPTED);
        var today = LocalDate.now(ZONE);
        assertThat(problem(end("need", Kind.ACTION))).isEqualTo("meetings.end.reference.missing");
        assertThat(problem(end("need", Kind.RISK))).isEqualTo("meetings.end.reference.missing");
        assertThat(problem(end("need", Kind.WATCH).withReference("  "))).isEqualTo("meetings.end.reference.missing");
        assertThat(problem(end("need", Kind.MOVED))).isEqualTo("meetings.end.reason.missing");
        assertThat(problem(accepted.withReason("", today.plusDays(9)))).isEqualTo("meetings.end.reason.missing");
        assertThat(problem(accepted.withReason("known", null))).isEqualTo("meetings.end.until.missing");
        assertThat(problem(accepted.withReason("known", today.minusDays(1)))).isEqualTo("meetings.end.until.wrong");
        assertThat(problem(accepted.withReason("known", today.plusDays(400)))).isEqualTo("meetings.end.until.wrong");
        assertThat(problem(end("need", Kind.REOPENED))).isEqualTo("meetings.end.nothing.to.reopen");
        assertThat(problem(end("need", Kind.MOVED).withReason("x".repeat(2_001), null)))
                .isEqualTo("meetings.end.too.long");
        assertThat(problem(move("need", WEEK, "a", 0).withNuance("noise"))).isEqualTo("meetings.end.nuance.unknown");
        assertThat(problem(move("need", WEEK, "b", 0))).isEqualTo("meetings.end.item.unknown");
        assertThat(problem(move("need", WEEK, "a", 7))).isEqualTo("meetings.end.seen.unknown");
        assertThat(ends().of("need", WEEK)).isEmpty();
    }

    private String problem(EndRequest request) {
        var ending = ends().end(request);
        assertThat(ending).isInstanceOf(Ending.Refused.class);
        return ((Ending.Refused) ending).problem();
    }

    @Test
    void anEndIsToldWithItsItem() {
        kept("told", WEEK, raised("a", Map.of("finding", "none-such")));
        var end = ended(settle("told", WEEK, "a", 0).withNuance(EndRequest.INTENDED));
        assertThat(told(ItemEnded.class)).anySatisfy(event -> {
            assertThat(event.end()).isEqualTo(end);
            assertThat(event.item().facts()).containsEntry("finding", "none-such");
            assertThat(event.nuance()).isEqualTo("intended");
        });
    }

    @Test
    void theSameRequestSentAgainChangesNothing() {
        kept("twice", WEEK, "a");
        var first = ended(move("twice", WEEK, "a", 0));
        assertThat(ended(move("twice", WEEK, "a", 0))).isEqualTo(first);
        assertThat(ends().history("twice", WEEK, "a")).containsExactly(first);
    }

    @Test
    void anEndFromWhoDidNotSeeTheOneThatHoldsIsGivenBack() {
        kept("both", WEEK, "a");
        var first = ended(move("both", WEEK, "a", 0));
        assertThat(ends().end(settle("both", WEEK, "a", 0))).isEqualTo(new Ending.Conflict(first));
        var second = ended(settle("both", WEEK, "a", 1));
        assertThat(ends().of("both", WEEK)).isEqualTo(Map.of("a", second));
        assertThat(ends().history("both", WEEK, "a")).containsExactly(first, second);
    }

    @Test
    void ofManyWhoEndAnItemAtOnceOneDoesAndTheOthersAreToldWhichHolds() throws Exception {
        kept("race", WEEK, "a");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var requests = IntStream.range(0, 12)
                    .<Callable<Ending>>mapToObj(
                            i -> () -> ends().end(move("race", WEEK, "a", 0).withReason("reason " + i, null)))
                    .toList();
            var ended = 0;
            for (var future : threads.invokeAll(requests)) {
                ended += future.get() instanceof Ending.Ended ? 1 : 0;
            }
            assertThat(ended).isEqualTo(1);
            assertThat(ends().history("race", WEEK, "a")).hasSize(1);
        }
    }

    @Test
    void aReviewThatIsClosedWhileItsItemsAreOpenedAgainIsNeverClosedWithAnOpenItem() throws Exception {
        for (var round = 0; round < 8; round++) {
            var team = "closing-" + round;
            the(Meetings.class).start(kept(team, WEEK, "a"), Meeting.Form.TOGETHER, null, "dev-a");
            ended(move(team, WEEK, "a", 0));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.invokeAll(List.<Callable<Object>>of(
                        () -> the(Meetings.class).close(team, WEEK, "dev-a"),
                        () -> ends().end(EndRequest.of(team, WEEK, "a", 1, Kind.REOPENED, "sre-b"))));
            }
            var open = the(Meetings.class).find(team, WEEK).orElseThrow().isOpen();
            assertThat(open).isEqualTo(ends().history(team, WEEK, "a").size() == 2);
        }
    }

    @Test
    void aRiskRaisedInAReviewLeadsBackToItAndTheEndToTheRisk() {
        kept("risk", WEEK, raised("driver:users", Map.of("service", "shop-api")));
        var request = EndRequest.of("risk", WEEK, "driver:users", 0, Kind.RISK, "dev-a")
                .withReason("why", null);
        var ending = the(Conclusions.class).raise(request);
        assertThat(the(Conclusions.class).raise(request)).isEqualTo(ending);
        var risk =
                the(Risks.class).find(((Ending.Ended) ending).end().reference()).orElseThrow();
        assertThat(risk.written().origin().found()).isEqualTo(Found.REVIEW);
        assertThat(risk.written().origin().link()).isEqualTo("/reviews/risk/2026-W47#item-driver-users");
        assertThat(risk.written().title().ja()).isEqualTo("購入");
        assertThat(risk.written().description()).contains("文。").endsWith("why");
        assertThat(risk.written().service()).isEqualTo("shop-api");
        assertThat(the(Risks.class).raisedFrom(Found.REVIEW, "driver:users")).hasSize(1);
    }

    @Test
    void theSameMatterRaisedInTwoReviewsIsOneRisk() {
        kept("one", WEEK, raised("driver:queue", Map.of()));
        kept("two", WEEK, raised("driver:queue", Map.of()));
        var first = the(Conclusions.class).raise(EndRequest.of("one", WEEK, "driver:queue", 0, Kind.RISK, "dev-a"));
        var second = the(Conclusions.class).raise(EndRequest.of("two", WEEK, "driver:queue", 0, Kind.RISK, "sre-b"));
        assertThat(((Ending.Ended) first).end().reference())
                .isEqualTo(((Ending.Ended) second).end().reference());
    }

    @Test
    void noRiskIsRaisedForAnEndThatDoesNotHold() {
        kept("late", WEEK, raised("driver:late", Map.of()));
        ended(move("late", WEEK, "driver:late", 0));
        assertThat(the(Conclusions.class).raise(EndRequest.of("late", WEEK, "driver:late", 0, Kind.RISK, "sre-b")))
                .isInstanceOf(Ending.Conflict.class);
        assertThat(the(Risks.class).raisedFrom(Found.REVIEW, "driver:late")).isEmpty();
    }

    @Test
    void whatFailsHalfwayLeavesNeitherEndNorRisk() {
        kept("half", WEEK, raised("driver:half", Map.of()));
        var transaction = new TransactionTemplate(the(PlatformTransactionManager.class));
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    the(Conclusions.class).raise(EndRequest.of("half", WEEK, "driver:half", 0, Kind.RISK, "dev-a"));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(the(Risks.class).raisedFrom(Found.REVIEW, "driver:half")).isEmpty();
        assertThat(ends().of("half", WEEK)).isEmpty();
    }

    @Test
    void aListenerThatFailsUndoesTheEndItHeardOf() {
        kept("deaf", WEEK, raised("driver:deaf", Map.of()));
        context().addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload().toString().contains("driver:deaf")) {
                throw new IllegalStateException("deaf");
            }
        });
        assertThatThrownBy(() ->
                        the(Conclusions.class).raise(EndRequest.of("deaf", WEEK, "driver:deaf", 0, Kind.RISK, "dev-a")))
                .hasMessage("deaf");
        assertThat(the(Risks.class).raisedFrom(Found.REVIEW, "driver:deaf")).isEmpty();
        assertThat(ends().of("deaf", WEEK)).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotReferredTo() {
        kept("ghost", WEEK, "a");
        assertThat(the(Conclusions.class).raise(end("ghost", Kind.RISK).withReference("r-none")))
                .isEqualTo(new Ending.Refused("meetings.end.risk.unknown"));
        assertThat(the(Conclusions.class).watch(end("ghost", Kind.WATCH).withReference("none")))
                .isEqualTo(new Ending.Refused("meetings.end.watch.unknown"));
        assertThat(the(Conclusions.class).watch(end("ghost", Kind.WATCH)))
                .isEqualTo(new Ending.Refused("meetings.end.reference.missing"));
    }

    @Test
    void aChangeIsWatchedOnByWhatFoundIt() {
        kept("found", WEEK, raised("a", Map.of("finding", "f")));
        assertThat(the(Conclusions.class).watch(end("found", Kind.WATCH)))
                .isInstanceOfSatisfying(
                        Ending.Ended.class,
                        ended -> assertThat(ended.end().reference()).isEqualTo("checkout"));
    }
}
