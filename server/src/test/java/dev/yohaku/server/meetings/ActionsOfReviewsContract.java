package dev.yohaku.server.meetings;

import static dev.yohaku.server.reviews.EditionFixture.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.actions.Written;
import dev.yohaku.server.meetings.End.Kind;
import dev.yohaku.server.store.Databases;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.PayloadApplicationEvent;

/** What items owe that end in an action, on every database. Each test has a team of its own. */
abstract class ActionsOfReviewsContract extends Held {
    private static final Written RETRY = Written.of("Add a retry", "dev-a", LocalDate.of(2026, 12, 4));

    ActionsOfReviewsContract(Databases databases) {
        super(databases);
    }

    private Acting act(String team, int seen, Written written) {
        return the(Conclusions.class).act(EndRequest.of(team, WEEK, "a", seen, Kind.ACTION, "dev-a"), written);
    }

    private static End end(Acting acting) {
        assertThat(acting)
                .isInstanceOfSatisfying(
                        Acting.Answered.class,
                        answered -> assertThat(answered.ending()).isInstanceOf(Ending.Ended.class));
        return ((Ending.Ended) ((Acting.Answered) acting).ending()).end();
    }

    @Test
    void anActionAndTheItemItCameFromNameEachOther() {
        kept("both", WEEK, "a");
        var end = end(act("both", 0, RETRY));
        assertThat(the(Actions.class).ofItem("both", WEEK, "a")).singleElement().satisfies(action -> {
            assertThat(action.id()).isEqualTo(end.reference());
            assertThat(action.written()).isEqualTo(RETRY);
            assertThat(action.origin().title()).isEqualTo("Checkout");
        });
    }

    @Test
    void theSameFormSentTwiceAddsOneAction() {
        kept("twice", WEEK, "a");
        assertThat(end(act("twice", 0, RETRY))).isEqualTo(end(act("twice", 0, RETRY)));
        assertThat(the(Actions.class).all("twice")).hasSize(1);
    }

    @Test
    void anotherActionFromAnOldFormIsGivenBackAndNotForgotten() {
        kept("other", WEEK, "a");
        var end = end(act("other", 0, RETRY));
        assertThat(act("other", 0, RETRY.withWhat("Add a queue")))
                .isEqualTo(new Acting.Answered(new Ending.Conflict(end)));
        assertThat(the(Actions.class).all("other")).hasSize(1);
    }

    @Test
    void anActionThatIsQuestionedEndsNothing() {
        kept("vague", WEEK, "a");
        assertThat(act("vague", 0, RETRY.withWhat(""))).isInstanceOf(Acting.Questioned.class);
        assertThat(the(Ends.class).of("vague", WEEK)).isEmpty();
    }

    @Test
    void anItemThatWasOpenedAgainCanEndInAnotherAction() {
        kept("again", WEEK, "a");
        end(act("again", 0, RETRY));
        ended(EndRequest.of("again", WEEK, "a", 1, Kind.REOPENED, "dev-a"));
        end(act("again", 2, RETRY));
        assertThat(the(Actions.class).all("again")).hasSize(2);
    }

    @Test
    void ofManyWhoActAtOnceOneActionIsAdded() throws Exception {
        kept("race", WEEK, "a");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 10)
                    .<Callable<Acting>>mapToObj(i -> () -> act("race", 0, RETRY.withWhat("Add retry " + i)))
                    .toList();
            for (var future : threads.invokeAll(tasks)) {
                assertThat(future.get()).isInstanceOf(Acting.Answered.class);
            }
        }
        assertThat(the(Actions.class).all("race")).hasSize(1);
        assertThat(the(Ends.class).history("race", WEEK, "a")).hasSize(1);
    }

    @Test
    void whatFailsAfterTheActionWasAddedLeavesNeither() {
        kept("half", WEEK, raised("a", Map.of("half", "way")));
        context().addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof ItemEnded ended
                    && ended.team().equals("half")) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> act("half", 0, RETRY)).hasMessage("killed");
        assertThat(the(Actions.class).all("half")).isEmpty();
        assertThat(the(Ends.class).of("half", WEEK)).isEmpty();
    }

    @Test
    void anExistingActionCanBeTheEnd() {
        kept("known", WEEK, "a", "b");
        var id = end(act("known", 0, RETRY)).reference();
        var request = EndRequest.of("known", WEEK, "b", 0, Kind.ACTION, "dev-a");
        assertThat(the(Conclusions.class).act(request.withReference("A-none")))
                .isEqualTo(new Ending.Refused("meetings.end.action.unknown"));
        assertThat(the(Conclusions.class).act(request.withReference(id))).isInstanceOf(Ending.Ended.class);
        assertThat(the(Actions.class).all("known")).hasSize(1);
    }
}
