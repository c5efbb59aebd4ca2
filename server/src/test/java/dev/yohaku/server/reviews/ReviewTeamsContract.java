package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.catalog.Service;
import dev.yohaku.server.catalog.Team;
import dev.yohaku.server.objectives.ObjectiveFiles;
import dev.yohaku.server.store.Databases;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Whose reviews are held, when, and under which conditions, on every database. */
abstract class ReviewTeamsContract {
    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private ConfigurableApplicationContext context;

    ReviewTeamsContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments());
    }

    @AfterEach
    final void stop() {
        context.close();
    }

    private <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    private void measured(String service, String team) {
        if (!team.isEmpty()) {
            the(Catalog.class).save(new Team(team, Name.of(team)));
            the(Catalog.class).save(new Service(service, Name.of(service), team));
        }
        var text = """
                {"apiVersion": "openslo/v1", "kind": "SLO", "metadata": {"name": "%1$s-up"},
                 "spec": {"service": "%1$s", "budgetingMethod": "Occurrences",
                  "timeWindow": [{"duration": "30d", "isRolling": true}], "objectives": [{"target": 0.99}],
                  "indicator": {"metadata": {"name": "%1$s-up"}, "spec": {"ratioMetric": {"counter": true,
                   "good": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(good_total)"}}},
                   "total": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(all_total)"}}}}}}}}
                """.formatted(service);
        the(ObjectiveFiles.class).take(List.of(new SpecFile(service + ".yaml", text)));
    }

    private List<String> teams() {
        return the(ReviewTeams.class).all().stream().map(Scope::team).toList();
    }

    @Test
    void withoutTeamsThereIsTheReviewOfEverybody() {
        measured("shop", "");
        assertThat(teams()).containsExactly("all");
        assertThat(the(ReviewTeams.class).find("nobody")).isEmpty();
    }

    @Test
    void theOnlyTeamHoldsNoSecondReviewOfTheSame() {
        measured("shop", "team-shop");
        assertThat(teams()).containsExactly("all");
    }

    @Test
    void teamsThatShareTheProductHoldTheirOwnUnlessTheyDoNotWantTo() {
        measured("shop", "team-shop");
        measured("gift", "team-gift");
        the(Catalog.class).save(new Team("team-idle", Name.of("idle")));
        assertThat(teams()).containsExactly("all", "team-gift", "team-shop");
        var plan = new ReviewPlan(false, DayOfWeek.FRIDAY, LocalTime.of(17, 45));
        the(ReviewPlans.class).choose("team-gift", plan, "dev-a");
        assertThat(teams()).containsExactly("all", "team-shop");
        assertThat(the(ReviewPlans.class).of("team-gift")).isEqualTo(plan);
    }

    @Test
    void aTeamSeesItsServicesAndWhatBelongsToNone() {
        measured("shop", "team-shop");
        measured("gift", "team-gift");
        var scope = the(ReviewTeams.class).find("team-shop").orElseThrow();
        assertThat(scope.covers("shop")).isTrue();
        assertThat(scope.covers("")).isTrue();
        assertThat(scope.covers("gift")).isFalse();
        assertThat(Scope.everybody().covers("gift")).isTrue();
    }

    @Test
    void conditionsKeepEveryVersionAndAreNotOverwrittenUnseen() {
        var book = the(ConditionBook.class);
        var choice = Map.of("budget-lost-in-week", new Conditions.Choice(true, 20));
        assertThat(book.of("t")).isEqualTo(Conditions.STANDARD);
        assertThat(book.choose("t", 0, choice, "too many items", "dev-a")).isTrue();
        assertThat(book.choose("t", 0, Map.of(), "again", "sre-b")).isFalse();
        assertThat(book.choose("t", 1, Map.of("no-data", new Conditions.Choice(false, 0)), "known", "sre-b"))
                .isTrue();
        assertThat(book.history("t"))
                .extracting(ConditionBook.Change::reason)
                .containsExactly("known", "too many items");
        assertThat(book.of("t").threshold(Condition.plain("no-data", Text.NONE)))
                .isEmpty();
        assertThat(book.of("other")).isEqualTo(Conditions.STANDARD);
    }
}
