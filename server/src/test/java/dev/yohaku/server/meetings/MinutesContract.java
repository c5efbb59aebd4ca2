package dev.yohaku.server.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.store.Databases;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the minutes of meetings owe on every database. Each test has a team of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MinutesContract {
    private static final String WEEK = "2026-W47";

    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    MinutesContract(Databases databases) {
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

    private <T> T the(Class<T> type) {
        return context.getBean(type);
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
}
