package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.store.Databases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
import tools.jackson.databind.json.JsonMapper;

/** What the shelf of editions and the minutes of meetings owe on every database. Each test has a team of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShelfContract {
    private static final String WEEK = "2026-W47";
    private static final Instant FROM = Instant.parse("2026-11-15T15:00:00Z");

    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    ShelfContract(Databases databases) {
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

    static Edition edition(String team, String week, int number, String sentence) {
        var item = new Item(
                "budget:checkout",
                "budget",
                "checkout",
                new Text("購入", "Checkout"),
                List.of(FROM, FROM.plusSeconds(60)),
                null,
                0.5,
                12.0,
                List.of(new Text("同時", "At once")),
                null,
                new Text("文。", "A sentence."),
                Map.of("state", "ok"),
                null);
        var section = new Section("objectives", new Text("SLO", "SLOs"), Text.NONE, List.of(item));
        return new Edition(
                week,
                FROM,
                FROM.plusSeconds(604_800),
                team,
                number,
                FROM.plusSeconds(700_000),
                List.of(new Text("一。", sentence), new Text("二。", "Two."), new Text("三。", "Three.")),
                0.97,
                List.of(section));
    }

    @Test
    void anEditionIsKeptOnceAndReadsBackEqual() {
        var editions = the(Editions.class);
        var first = edition("kept", WEEK, 1, "One.");
        assertThat(editions.keep(first)).isTrue();
        assertThat(editions.keep(edition("kept", WEEK, 1, "Another."))).isFalse();
        assertThat(editions.find("kept", WEEK)).hasValue(first);
    }

    @Test
    void theNewestEditionOfAWeekIsShownAndWeeksAreListedNewestFirst() {
        var editions = the(Editions.class);
        editions.keep(edition("many", "2026-W01", 1, "Old."));
        editions.keep(edition("many", WEEK, 1, "One."));
        var corrected = edition("many", WEEK, 2, "Corrected.");
        editions.keep(corrected);
        assertThat(editions.find("many", WEEK)).hasValue(corrected);
        assertThat(editions.latest("many")).hasValue(corrected);
        assertThat(editions.weeks("many")).containsExactly(WEEK, "2026-W01");
        assertThat(editions.latest("nobody")).isEmpty();
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
        var decision = decisions.record("d", WEEK, proposal, "sre-b");
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
    void theLastChoiceOfALeadStandsAndTurnsAreRemembered() {
        var leads = the(Leads.class);
        leads.choose("l", "2026-W46", "dev-a", "sre-b");
        leads.choose("l", WEEK, "dev-a", "sre-b");
        leads.choose("l", WEEK, "sre-b", "dev-a");
        assertThat(leads.of("l", WEEK)).hasValue("sre-b");
        assertThat(leads.of("l", "2026-W48")).isEmpty();
        assertThat(leads.lastWeeks("l")).isEqualTo(Map.of("dev-a", "2026-W46", "sre-b", WEEK));
    }

    @Test
    void hostileTextStaysTextInMarkdown() {
        var week = ReviewWeek.parse(WEEK, ZoneId.of("Asia/Tokyo"));
        the(Notes.class).save("h", WEEK, "objectives", 0, "# Head\n<b>x</b> [a](http://e)\n- list", "dev-a");
        var markdown = the(EditionMarkdown.class)
                .of(edition("h", WEEK, 1, "A|b `c`\n# d"), the(MinuteBook.class).of("h", week), Locale.ENGLISH);
        assertThat(markdown)
                .contains("- A\\|b \\`c\\` \\# d\n")
                .contains("> \\# Head\n> \\<b\\>x\\</b\\> \\[a\\](http\\://e)\n> \\- list\n");
    }

    @Test
    void thePublishedFormHasTheAgreedFields() {
        var week = ReviewWeek.parse(WEEK, ZoneId.of("Asia/Tokyo"));
        var form = new JsonMapper()
                .readTree(EditionJson.published(
                        edition("j", WEEK, 1, "One."), the(MinuteBook.class).of("j", week)));
        assertThat(form.propertyNames())
                .containsExactly(
                        "week",
                        "from",
                        "to",
                        "team",
                        "edition",
                        "generatedAt",
                        "summary",
                        "completeness",
                        "sections",
                        "notes",
                        "decisions",
                        "nextLead");
        assertThat(form.path("summary").path("en").asString()).isEqualTo("One. Two. Three.");
        assertThat(form.path("summary").path("ja").asString()).isEqualTo("一。二。三。");
        assertThat(form.path("from").asString()).isEqualTo("2026-11-15T15:00:00Z");
    }
}
