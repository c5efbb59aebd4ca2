package dev.yohaku.server.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.store.Databases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the minutes of meetings owe on every database. Each test has a team of its own. */
abstract class MinutesContract extends Held {
    MinutesContract(Databases databases) {
        super(databases);
    }

    @Test
    void aNoteBegunFromAnOlderTextIsNotSavedOverANewerOne() {
        var notes = the(Notes.class);
        assertThat(notes.save("n", WEEK, "changes", 0, "first", "dev-a")).isInstanceOf(Saving.Saved.class);
        var conflict = notes.save("n", WEEK, "changes", 0, "mine", "sre-b");
        assertThat(conflict).isInstanceOfSatisfying(Saving.Conflict.class, c -> {
            assertThat(c.theirs().content()).isEqualTo("first");
            assertThat(c.yours()).isEqualTo("mine");
        });
        assertThat(notes.save("n", WEEK, "changes", 1, "both", "sre-b")).isInstanceOf(Saving.Saved.class);
        assertThat(notes.of("n", WEEK)).extracting(Note::content).containsExactly("both");
    }

    @Test
    void ofManyNotesSavedAtOnceOneIsSavedAndTheOthersAreGivenBack() throws Exception {
        var notes = the(Notes.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var saves = IntStream.range(0, 10)
                    .<Callable<Saving>>mapToObj(i -> () -> notes.save("race", WEEK, "risks", 0, "text " + i, "dev-a"))
                    .toList();
            var saved = 0;
            for (var future : threads.invokeAll(saves)) {
                saved += future.get() instanceof Saving.Saved ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
    }

    @Test
    void aDecisionCanBeWithdrawnAndBroughtBack() {
        var decisions = the(Decisions.class);
        var proposal = new Decisions.Proposal("Slow down", "budget spent", "dev-a", LocalDate.of(2026, 11, 30));
        var decision = decisions.record("d", WEEK, proposal, "k1", "sre-b");
        decisions.withdraw("other", decision.id(), true, "sre-b");
        assertThat(decisions.of("d", WEEK)).singleElement().matches(d -> d.withdrawnAt() == null);
        decisions.withdraw("d", decision.id(), true, "sre-b");
        assertThat(decisions.of("d", WEEK)).singleElement().matches(d -> d.withdrawnAt() != null);
        decisions.withdraw("d", decision.id(), false, "sre-b");
        assertThat(decisions.of("d", WEEK)).singleElement().satisfies(d -> {
            assertThat(d.withdrawnAt()).isNull();
            assertThat(d.due()).isEqualTo(LocalDate.of(2026, 11, 30));
        });
    }

    @Test
    void theLastChoiceOfALeadStandsAndNextWeeksLeadIsTheSameChoice() {
        var roles = the(Roles.class);
        roles.choose("l", WEEK, MeetingRole.LEAD, "dev-a", "sre-b");
        roles.choose("l", WEEK, MeetingRole.LEAD, "sre-b", "dev-a");
        roles.choose("l", WEEK, MeetingRole.NEXT_LEAD, "cs-a", "dev-a");
        assertThat(roles.of("l", WEEK)).isEqualTo(Map.of(MeetingRole.LEAD, "sre-b", MeetingRole.NEXT_LEAD, "cs-a"));
        assertThat(roles.of("l", "2026-W48")).isEqualTo(Map.of(MeetingRole.LEAD, "cs-a"));
    }

    @Test
    void everyVersionOfANoteStaysAlsoUnderAnItemWithALongId() {
        var notes = the(Notes.class);
        var field = Notes.item("x".repeat(295));
        notes.save("v", WEEK, field, 0, "first", "dev-a");
        notes.save("v", WEEK, field, 1, "second", "sre-b");
        assertThat(notes.history("v", WEEK, field)).extracting(Note::content).containsExactly("first", "second");
        assertThatThrownBy(() -> notes.save("v", WEEK, field + "x", 0, "", "dev-a"))
                .hasMessageContaining("at most 300 characters");
    }

    @Test
    void theSameNoteSentAgainIsNotAConflict() {
        var notes = the(Notes.class);
        var first = notes.save("again", WEEK, "risks", 0, "text", "dev-a");
        assertThat(notes.save("again", WEEK, "risks", 0, "text", "dev-a")).isEqualTo(first);
        assertThat(notes.save("again", WEEK, "risks", 0, "text", "sre-b")).isInstanceOf(Saving.Conflict.class);
    }

    @Test
    void manyWhoSaveAtOnceAndTryAgainLoseNoWord() throws Exception {
        var notes = the(Notes.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(i -> () -> persist(notes, "text " + i))
                    .toList())) {
                assertThat(future.get()).isPositive();
            }
        }
        var history = notes.history("many", WEEK, "risks");
        assertThat(history)
                .extracting(Note::version)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
        assertThat(history).extracting(Note::content).doesNotHaveDuplicates();
    }

    /** Saves a text on top of whichever is there, as somebody does who is told of the other's again and again. */
    private static int persist(Notes notes, String text) {
        var seen = 0;
        while (true) {
            switch (notes.save("many", WEEK, "risks", seen, text, "dev-a")) {
                case Saving.Saved(var note) -> {
                    return note.version();
                }
                case Saving.Conflict(var theirs, var _) -> seen = theirs.version();
            }
        }
    }

    @Test
    void aDecisionSentTwiceUnderOneKeyIsRecordedOnce() {
        var decisions = the(Decisions.class);
        var proposal = new Decisions.Proposal("Slow down", "", "", null);
        var first = decisions.record("key", WEEK, proposal, "k", "dev-a");
        assertThat(decisions.record("key", WEEK, proposal, "k", "dev-a")).isEqualTo(first);
        decisions.record("key", WEEK, proposal, "k2", "dev-a");
        decisions.record("key", "2026-W48", proposal, "k", "dev-a");
        assertThat(decisions.of("key", WEEK)).hasSize(2);
    }

    @Test
    void aDecisionIsChangedByWhoSawItsNewestTextAndEachTextStays() {
        var decisions = the(Decisions.class);
        var first = new Decisions.Proposal("Slow down", "", "", null);
        var mine = new Decisions.Proposal("Stop", "budget", "dev-a", LocalDate.of(2026, 11, 30));
        var other = new Decisions.Proposal("Go on", "", "", null);
        var id = decisions.record("c", WEEK, first, "k", "dev-a").id();
        var changed = decisions.change("c", WEEK, id, 1, mine, "sre-b");
        assertThat(changed).isInstanceOfSatisfying(Deciding.Changed.class, c -> {
            assertThat(c.decision().changedBy()).isEqualTo("sre-b");
            assertThat(decisions.of("c", WEEK)).containsExactly(c.decision());
        });
        assertThat(decisions.change("c", WEEK, id, 1, mine, "sre-b")).isEqualTo(changed);
        assertThat(decisions.change("c", WEEK, id, 1, other, "dev-a"))
                .isInstanceOfSatisfying(Deciding.Conflict.class, c -> {
                    assertThat(c.theirs().text()).isEqualTo(mine);
                    assertThat(c.yours()).isEqualTo(other);
                });
        assertThat(decisions.change("other", WEEK, id, 2, other, "dev-a")).isInstanceOf(Deciding.Absent.class);
        assertThat(decisions.history("c", id))
                .extracting(Decisions.Version::text)
                .containsExactly(first, mine);
        assertThat(decisions.history("other", id)).isEmpty();
    }

    @Test
    void whatPeopleThoughtIsCountedOncePerPersonAndNamesNobody() {
        var ratings = the(Ratings.class);
        ratings.rate("r", WEEK, new Rating(true, "short", ""), "dev-a");
        ratings.rate("r", WEEK, new Rating(false, "zzz", "missed the outage"), "sre-b");
        ratings.rate("r", WEEK, new Rating(false, " long ", ""), "dev-a");
        assertThat(ratings.of("r", WEEK))
                .isEqualTo(new Tally(0, 2, List.of("long", "zzz"), List.of("missed the outage")));
        assertThat(ratings.by("r", WEEK, "dev-a")).hasValue(new Rating(false, "long", ""));
        assertThat(ratings.by("r", WEEK, "cs-a")).isEmpty();
    }

    @Test
    void whoHasReadAnEditionIsKnownAndNothingMore() {
        var marks = the(ReadMarks.class);
        marks.mark("rm", WEEK, 1, "sre-b");
        marks.mark("rm", WEEK, 1, "dev-a");
        marks.mark("rm", WEEK, 1, "dev-a");
        marks.mark("rm", WEEK, 2, "dev-a");
        assertThat(marks.of("rm", WEEK))
                .containsExactly(new ReadMark(1, "dev-a"), new ReadMark(1, "sre-b"), new ReadMark(2, "dev-a"));
    }

    @Test
    void theMinutesHoldAllOfIt() {
        the(Meetings.class).start(kept("book", WEEK, "a"), Meeting.Form.TOGETHER, null, "dev-a");
        the(Notes.class).save("book", WEEK, Notes.item("a"), 0, "text", "dev-a");
        the(Roles.class).choose("book", WEEK, MeetingRole.NEXT_LEAD, "sre-b", "dev-a");
        var end = ended(move("book", WEEK, "a", 0));
        var minutes = the(MinuteBook.class).of("book", ReviewWeek.parse(WEEK, ZONE));
        assertThat(minutes.note("item:a").content()).isEqualTo("text");
        assertThat(minutes.end("a")).hasValue(end);
        assertThat(minutes.agenda()).extracting(AgendaItem::isOpen).containsExactly(false);
        assertThat(minutes.nextLead()).isEqualTo("sre-b");
        assertThat(minutes.meeting()).isPresent();
    }
}
