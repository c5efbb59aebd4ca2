package dev.yohaku.server.meetings;

import static dev.yohaku.server.reviews.EditionFixture.edition;
import static dev.yohaku.server.reviews.EditionFixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.meetings.Meeting.Form;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.EditionFixture;
import dev.yohaku.server.reviews.InUse;
import dev.yohaku.server.store.Databases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holding a review owes on every database. Each test has a team of its own. */
abstract class MeetingsContract extends Held {
    MeetingsContract(Databases databases) {
        super(databases);
    }

    private Meetings meetings() {
        return the(Meetings.class);
    }

    @Test
    void aReviewStartsOnce() {
        var edition = kept("once", WEEK);
        var first = meetings().start(edition, Form.TOGETHER, null, "dev-a");
        assertThat(meetings().start(edition, Form.WRITTEN, Instant.EPOCH, "sre-b"))
                .isEqualTo(first);
        assertThat(first.isOpen()).isTrue();
        assertThat(first.edition()).isEqualTo(1);
        assertThat(first.startedBy()).isEqualTo("dev-a");
        assertThat(meetings().all("once")).containsExactly(first);
        assertThat(meetings().find("other", WEEK)).isEmpty();
    }

    @Test
    void aReviewIsNotClosedWhileAnItemIsOpen() {
        meetings().start(kept("open", WEEK, "a", "b"), Form.TOGETHER, null, "dev-a");
        ended(move("open", WEEK, "b", 0));
        assertThat(meetings().close("open", WEEK, "dev-a"))
                .isInstanceOfSatisfying(
                        Closing.Refused.class,
                        refused -> assertThat(refused.open())
                                .extracting(open -> open.item().id())
                                .containsExactly("a"));
        assertThat(meetings().find("open", WEEK))
                .hasValueSatisfying(m -> assertThat(m.isOpen()).isTrue());
        ended(move("open", WEEK, "a", 0));
        assertThat(meetings().close("open", WEEK, "dev-a"))
                .isInstanceOfSatisfying(
                        Closing.Closed.class,
                        closed -> assertThat(closed.meeting().closedBy()).isEqualTo("dev-a"));
        assertThat(the(Audit.class).before(Instant.now().plusSeconds(1), 100))
                .filteredOn(line -> line.subject().equals("open/" + WEEK))
                .extracting(Audit.Line::action)
                .containsExactlyInAnyOrder("meeting.started", "meeting.closed");
        assertThat(told(MeetingClosed.class)).contains(new MeetingClosed(meeting("open")));
    }

    @Test
    void anEndThatWasTakenBackKeepsTheReviewOpen() {
        meetings().start(kept("back", WEEK, "a"), Form.TOGETHER, null, "dev-a");
        ended(move("back", WEEK, "a", 0));
        ended(EndRequest.of("back", WEEK, "a", 1, End.Kind.REOPENED, "sre-b"));
        assertThat(meetings().close("back", WEEK, "dev-a")).isInstanceOf(Closing.Refused.class);
    }

    @Test
    void whatOnlyInformsNeedsNoEnd() {
        var edition = EditionFixture.keep(context(), edition("calm", WEEK, item("x", Map.of())));
        meetings().start(edition, Form.TOGETHER, null, "dev-a");
        assertThat(meetings().close("calm", WEEK, "dev-a")).isInstanceOf(Closing.Closed.class);
    }

    @Test
    void aClosedReviewTakesNoEndUntilItIsOpenedAgain() {
        meetings().start(kept("shut", WEEK, "a"), Form.TOGETHER, null, "dev-a");
        ended(move("shut", WEEK, "a", 0));
        meetings().close("shut", WEEK, "dev-a");
        var again = EndRequest.of("shut", WEEK, "a", 1, End.Kind.REOPENED, "dev-a");
        assertThat(the(Ends.class).end(again)).isEqualTo(new Ending.Refused("meetings.end.closed"));
        assertThat(meetings().reopen("shut", WEEK, "sre-b").closed()).isEmpty();
        ended(again);
    }

    @Test
    void timeIsAddedInSmallStepsAndOnlyWhileHeldTogether() {
        meetings().start(kept("time", WEEK), Form.TOGETHER, null, "dev-a");
        startedAgo("time", Duration.ofHours(2));
        meetings().tick("time", WEEK, 30);
        meetings().tick("time", WEEK, 9_999);
        meetings().tick("time", WEEK, -50);
        assertThat(meeting("time").seconds()).isEqualTo(150);
        meetings().close("time", WEEK, "dev-a");
        meetings().tick("time", WEEK, 30);
        assertThat(meeting("time").seconds()).isEqualTo(150);
        meetings().start(kept("quiet", WEEK), Form.WRITTEN, null, "dev-a");
        startedAgo("quiet", Duration.ofHours(2));
        meetings().tick("quiet", WEEK, 30);
        assertThat(meeting("quiet").seconds()).isZero();
    }

    private void startedAgo(String team, Duration ago) {
        the(JdbcClient.class)
                .sql("update meeting set started_ms = :at where team = :team")
                .param("at", Instant.now().minus(ago).toEpochMilli())
                .param("team", team)
                .update();
    }

    @Test
    void theTimeOfManyPagesIsNeverMoreThanTheTimeSinceTheStart() {
        meetings().start(kept("pages", WEEK), Form.TOGETHER, null, "dev-a");
        startedAgo("pages", Duration.ofSeconds(100));
        for (var page = 0; page < 12; page++) {
            meetings().tick("pages", WEEK, 30);
        }
        assertThat(meeting("pages").seconds()).isBetween(100L, 120L);
    }

    @Test
    void aWrittenReviewClosesByItselfWhenItsTimeHasPassedAndEveryItemHasAnEnd() {
        var past = Instant.now().minusSeconds(60);
        meetings().start(kept("w1", WEEK, "a"), Form.WRITTEN, past, "dev-a");
        meetings().start(kept("w2", WEEK), Form.WRITTEN, past, "dev-a");
        meetings().start(kept("w3", WEEK), Form.WRITTEN, past.plusSeconds(3_600), "dev-a");
        var look = new WrittenReviews(meetings(), Instant::now);
        look.look();
        assertThat(meeting("w1").isOverdue(Instant.now())).isTrue();
        assertThat(meeting("w2").closed()).isPresent();
        assertThat(meeting("w2").closedBy()).isEmpty();
        assertThat(meeting("w3").isOpen()).isTrue();
        assertThat(meeting("w3").isOverdue(Instant.now())).isFalse();
        ended(move("w1", WEEK, "a", 0));
        look.look();
        assertThat(meeting("w1").isOpen()).isFalse();
        meetings().reopen("w1", WEEK, "dev-a");
        look.look();
        assertThat(meeting("w1").isOpen()).isTrue();
    }

    @Test
    void theEditionThatIsOrWasHeldIsInUse() {
        assertThat(the(InUse.class).isDiscussed("use", WEEK)).isFalse();
        meetings().start(kept("use", WEEK), Form.TOGETHER, null, "dev-a");
        assertThat(the(InUse.class).isDiscussed("use", WEEK)).isTrue();
        meetings().close("use", WEEK, "dev-a");
        assertThat(the(InUse.class).isDiscussed("use", WEEK)).isTrue();
        kept("ended", WEEK, "a");
        ended(move("ended", WEEK, "a", 0));
        assertThat(the(InUse.class).isDiscussed("ended", WEEK)).isTrue();
    }

    @Test
    void aReviewIsHeldOnTheEditionItWasStartedOnAlsoWhenAFurtherOneIsMade() {
        meetings().start(kept("further", WEEK, "a"), Form.TOGETHER, null, "dev-a");
        EditionFixture.keep(context(), EditionFixture.further(edition("further", WEEK)));
        assertThat(meetings().close("further", WEEK, "dev-a")).isInstanceOf(Closing.Refused.class);
        ended(move("further", WEEK, "a", 0));
        assertThat(meetings().close("further", WEEK, "dev-a")).isInstanceOf(Closing.Closed.class);
    }

    @Test
    void anItemThatWasMovedComesFirstInTheNextReviewAndIsCounted() {
        kept("m", "2026-W45", "old", "same");
        ended(move("m", "2026-W45", "old", 0));
        ended(move("m", "2026-W45", "same", 0));
        var next = kept("m", "2026-W46", "new", "same");
        assertThat(agenda(next)).containsExactly("old 1 2026-W45", "same 1 2026-W45", "new 0 2026-W46");
        ended(move("m", "2026-W46", "old", 0));
        ended(move("m", "2026-W46", "new", 0));
        ended(settle("m", "2026-W46", "same", 0));
        assertThat(agenda(kept("m", WEEK, "same")))
                .containsExactly("old 2 2026-W45", "new 1 2026-W46", "same 0 2026-W47");
        ended(move("m", WEEK, "old", 0));
        var often = the(Agenda.class).of(kept("m", "2026-W48"));
        assertThat(often.getFirst().movedOften()).isTrue();
        assertThat(often).hasSize(2);
    }

    @Test
    void whatIsSettledLaterInTheEarlierReviewNoLongerComesBack() {
        kept("late", "2026-W46", "a");
        var next = kept("late", WEEK);
        ended(move("late", "2026-W46", "a", 0));
        assertThat(agenda(next)).containsExactly("a 1 2026-W46");
        ended(settle("late", "2026-W46", "a", 1));
        assertThat(agenda(next)).isEmpty();
    }

    @Test
    void whatWasMovedHereAndLeftOpenIsNotForgotten() {
        kept("left", "2026-W45", "a");
        ended(move("left", "2026-W45", "a", 0));
        kept("left", "2026-W46");
        assertThat(agenda(kept("left", WEEK))).containsExactly("a 1 2026-W45");
        ended(settle("left", "2026-W46", "a", 0));
        ended(EndRequest.of("left", "2026-W46", "a", 1, End.Kind.REOPENED, "dev-a"));
        assertThat(agenda(kept("left", "2026-W48"))).containsExactly("a 1 2026-W45");
    }

    @Test
    void anythingThatChangesInAReviewIsFeltInItsPulse() {
        var edition = kept("p", WEEK, "a");
        var steps = new ArrayList<Runnable>();
        steps.add(() -> meetings().start(edition, Form.TOGETHER, null, "dev-a"));
        steps.add(() -> the(Notes.class).save("p", WEEK, Notes.item("a"), 0, "text", "dev-a"));
        steps.add(() -> the(Roles.class).choose("p", WEEK, MeetingRole.SCRIBE, "dev-a", "dev-a"));
        steps.add(() -> the(ReadMarks.class).mark("p", WEEK, 1, "dev-a"));
        steps.add(() -> the(Ratings.class).rate("p", WEEK, new Rating(true, "", ""), "dev-a"));
        steps.add(
                () -> the(Decisions.class).record("p", WEEK, new Decisions.Proposal("w", "", "", null), "k", "dev-a"));
        steps.add(() -> ended(move("p", WEEK, "a", 0)));
        steps.add(() -> meetings().close("p", WEEK, "dev-a"));
        steps.add(() -> meetings().reopen("p", WEEK, "dev-a"));
        var felt = new ArrayList<Long>(List.of(the(Pulse.class).of("p", WEEK)));
        for (var step : steps) {
            step.run();
            felt.add(the(Pulse.class).of("p", WEEK));
        }
        assertThat(felt).doesNotHaveDuplicates().isSorted();
        assertThat(the(Pulse.class).of("p", "2026-W46")).isZero();
    }

    private List<String> agenda(Edition edition) {
        return the(Agenda.class).of(edition).stream()
                .map(about -> about.item().id() + " " + about.moved() + " " + about.from())
                .toList();
    }

    private Meeting meeting(String team) {
        return meetings().find(team, WEEK).orElseThrow();
    }
}
