package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.store.Databases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the shelf of editions owes on every database. Each test has a team of its own. */
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
                null,
                List.of("budget-spent"));
        var section = new Section(
                "objectives",
                new Text("SLO", "SLOs"),
                Text.NONE,
                List.of(item),
                List.of(new Text("条件", "A condition")),
                List.of(new NotRaised("quiet", new Text("静", "Quiet"), new Text("理由。", "Why."))),
                new Text("つなぐ", "Connect"));
        return new Edition(
                week,
                FROM,
                FROM.plusSeconds(604_800),
                team,
                number,
                FROM.plusSeconds(700_000),
                List.of(new Text("一。", sentence), new Text("二。", "Two."), new Text("三。", "Three.")),
                0.97,
                List.of(section),
                3,
                List.of(new Text("訂正", "Corrected")));
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
        assertThat(editions.find("many", WEEK, 1)).hasValue(edition("many", WEEK, 1, "One."));
        assertThat(editions.find("many", WEEK, 3)).isEmpty();
        assertThat(editions.latest("many")).hasValue(corrected);
        assertThat(editions.weeks("many")).containsExactly(WEEK, "2026-W01");
        assertThat(editions.latest("nobody")).isEmpty();
    }

    @Test
    void whatTheFirstVersionWroteReadsAsIfItsNewerFieldsWereEmpty() {
        var stored = EditionJson.stored(edition("old", WEEK, 1, "One."))
                .replaceAll(",\"(conditions|notRaised|connect|differs|raisedBy)\":(\\[[^\\]]*]|\\{[^}]*}|\\d+)", "");
        var read = EditionJson.read(stored);
        assertThat(read.conditions()).isZero();
        assertThat(read.raised()).isEmpty();
        assertThat(read.differs()).isEmpty();
        assertThat(read.sections())
                .singleElement()
                .matches(section -> section.conditions().isEmpty());
    }
}
