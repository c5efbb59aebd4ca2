package dev.yohaku.server.retrospect;

import static dev.yohaku.server.reviews.EditionFixture.edition;
import static dev.yohaku.server.reviews.EditionFixture.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.yohaku.engine.compare.Claim;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.actions.Action;
import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.actions.Origin;
import dev.yohaku.server.actions.Proof;
import dev.yohaku.server.actions.Saving;
import dev.yohaku.server.actions.Written;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.catalog.Team;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.meetings.EndRequest;
import dev.yohaku.server.meetings.Ending;
import dev.yohaku.server.meetings.Ends;
import dev.yohaku.server.meetings.Meeting;
import dev.yohaku.server.meetings.MeetingRole;
import dev.yohaku.server.meetings.Meetings;
import dev.yohaku.server.meetings.Roles;
import dev.yohaku.server.objectives.ObjectiveFiles;
import dev.yohaku.server.retrospect.Problem.Way;
import dev.yohaku.server.retrospect.Retrospect.Age;
import dev.yohaku.server.reviews.EditionFixture;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.risks.Risk;
import dev.yohaku.server.risks.Risks;
import dev.yohaku.server.signals.LoggedChanges;
import dev.yohaku.server.signals.Verdict;
import dev.yohaku.server.signals.Verdicts;
import dev.yohaku.server.store.Databases;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the figures of a period owe on every database. Each test has a team and services of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RetrospectsContract {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Period NOVEMBER = Period.parse("2026-11", ZONE);
    private static final Instant CHRISTMAS = Instant.parse("2026-12-24T00:00:00Z");
    private static final int HOUR = 3_600;

    private final Databases databases;
    private final AtomicReference<Instant> now = new AtomicReference<>(CHRISTMAS);

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    RetrospectsContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeAll
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .initializers((GenericApplicationContext fresh) -> fresh.registerBean(
                        "turned", InstantSource.class, () -> now::get, bean -> bean.setPrimary(true)))
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments("--yohaku.zone=Asia/Tokyo", "--yohaku.signals.enabled=false"));
    }

    @AfterAll
    final void stop() {
        context.close();
    }

    private <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    private Retrospect november(String team) {
        return of(team, NOVEMBER);
    }

    private Retrospect of(String team, Period period) {
        var scope = new Scope(team, Name.of(team), Set.of("svc-" + team));
        return the(Retrospects.class).of(scope, period);
    }

    private static Instant monday(String week) {
        return ReviewWeek.parse(week, ZONE).from();
    }

    private void sql(String sql, Object... values) {
        assertThat(the(JdbcClient.class).sql(sql).params(Arrays.asList(values)).update())
                .isEqualTo(1);
    }

    private void kept(String team, String week, Item... items) {
        EditionFixture.keep(context, edition(team, week, items));
    }

    private static Item item(String id, String... facts) {
        return raised(id, facts.length == 0 ? Map.of() : Map.of(facts[0], facts[1]));
    }

    private void ended(String team, String week, String id, End.Kind kind, boolean useful) {
        var request = EndRequest.of(team, week, id, 0, kind, "dev-a").withUseful(useful);
        var whole = kind.refers()
                ? request.withReference("some-record")
                : request.withReason("so", kind == End.Kind.ACCEPTED ? LocalDate.of(2027, 1, 9) : null);
        assertThat(the(Ends.class).end(whole)).isInstanceOf(Ending.Ended.class);
    }

    private void closed(String team, String week, Meeting.Form form, int seconds, Instant at) {
        the(Meetings.class).start(edition(team, week), form, null, "dev-a");
        the(Meetings.class).close(team, week, "dev-a");
        sql(
                "update meeting set state = 'closed', closed_ms = ?, seconds = ? where team = ? and week = ?",
                at.toEpochMilli(),
                seconds,
                team,
                week);
    }

    private void led(String team, String week, String person) {
        the(Roles.class).choose(team, week, MeetingRole.LEAD, person, "dev-a");
    }

    private void found(String id, String week, Verdict verdict) {
        LoggedChanges.add(
                context, id, monday(week).plusSeconds(HOUR), monday(week).plusSeconds(9 * HOUR));
        the(Verdicts.class).give(id, verdict, "", "dev-a");
    }

    private void paged(String finding, Instant at) {
        sql("update finding set paged_ms = ? where id = ?", at.toEpochMilli(), finding);
    }

    private void objective(String id, String service) {
        var text = """
                {"apiVersion": "openslo/v1", "kind": "SLO", "metadata": {"name": "%1$s", "displayName": "%1$s"},
                 "spec": {"service": "%2$s", "budgetingMethod": "Occurrences",
                  "timeWindow": [{"duration": "30d", "isRolling": true}], "objectives": [{"target": 0.99}],
                  "indicator": {"metadata": {"name": "%1$s"}, "spec": {"ratioMetric": {"counter": true,
                   "good": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(good_total)"}}},
                   "total": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(all_total)"}}}}}}}}
                """.formatted(id, service);
        the(ObjectiveFiles.class).take(List.of(new SpecFile(id + ".yaml", text)));
    }

    private void alert(String objective, String tier, String severity, Instant from, Instant to) {
        sql(
                "insert into alert_episode (objective_id, tier, severity, start_minute, end_minute, burn)"
                        + " values (?, ?, ?, ?, ?, 20)",
                objective,
                tier,
                severity,
                from.getEpochSecond() / 60,
                to.getEpochSecond() / 60);
    }

    private Action added(String team, LocalDate day) {
        now.set(day.atTime(12, 0).atZone(ZONE).toInstant());
        var saving = the(Actions.class)
                .add(team, Written.of("Add a retry", "dev-a", LocalDate.of(2026, 12, 4)), Origin.NONE, "dev-a");
        now.set(CHRISTMAS);
        return ((Saving.Saved) saving).action();
    }

    private void done(Action action, LocalDate day) {
        now.set(day.atTime(13, 0).atZone(ZONE).toInstant());
        the(Actions.class).finish(action.id(), 1, new Proof("https://example.com/1", day), "dev-a");
        now.set(CHRISTMAS);
    }

    @Test
    void withoutAnEditionThereIsNothingToTell() {
        var retrospect = november("empty");
        assertThat(retrospect.empty()).isTrue();
        assertThat(retrospect.figures().foundEarly()).isEqualTo(Share.NONE);
        assertThat(retrospect.compared()).isEmpty();
        assertThat(the(Retrospects.class).latest(new Scope("empty", Name.of("empty"), Set.of())))
                .isEmpty();
    }

    @Test
    void aReviewClosedBeforeTheNextEditionWasHeldOnTime() {
        for (var week : NOVEMBER.weeks()) {
            kept("held", week.id());
        }
        closed(
                "held",
                "2026-W45",
                Meeting.Form.TOGETHER,
                1_500,
                monday("2026-W46").plusSeconds(9 * HOUR));
        closed(
                "held",
                "2026-W46",
                Meeting.Form.TOGETHER,
                1_800,
                monday("2026-W48").plusSeconds(HOUR));
        closed("held", "2026-W47", Meeting.Form.WRITTEN, 0, monday("2026-W48").plusSeconds(9 * HOUR));
        led("held", "2026-W45", "dev-a");
        led("held", "2026-W46", "dev-a");
        led("held", "2026-W47", "sre-b");
        led("held", "2026-W48", "product-c");
        var figures = november("held").figures();
        assertThat(figures.reviews()).isEqualTo(new Figures.Reviews(4, 2, 1, 2, 1, List.of(25.0, 30.0)));
        assertThat(figures.reviews().median()).hasValue(27.5);
        assertThat(figures.leads()).isEqualTo(new Figures.Leads(2, 3, 2));
        assertThat(the(Retrospects.class).latest(new Scope("held", Name.of("held"), Set.of())))
                .contains(NOVEMBER);
    }

    @Test
    void aReviewWhoseTimeIsNotOverIsNotMissing() {
        kept("young", "2026-W48");
        var scope = new Scope("young", Name.of("young"), Set.of());
        var retrospects = the(Retrospects.class);
        assertThat(retrospects
                        .of(scope, NOVEMBER, monday("2026-W49").plusSeconds(HOUR))
                        .figures()
                        .reviews()
                        .due())
                .isZero();
        assertThat(retrospects
                        .of(scope, NOVEMBER, monday("2026-W50").plusSeconds(9 * HOUR))
                        .figures()
                        .reviews()
                        .notHeld())
                .isEqualTo(1);
    }

    @Test
    void anEditionMadeUpForLaterWasNeverToBeHeld() {
        kept("late", "2026-W45");
        sql(
                "update edition set document = replace(document, ?, ?) where team = 'late'",
                "\"generatedAt\":\"" + monday("2026-W46"),
                "\"generatedAt\":\"" + monday("2026-W51"));
        assertThat(november("late").figures().reviews().due()).isZero();
    }

    @Test
    void itemsAreCountedByWhatTheyCameTo() {
        kept("items", "2026-W45", item("a"), item("b"), item("c"), item("d"));
        ended("items", "2026-W45", "a", End.Kind.WATCH, true);
        ended("items", "2026-W45", "b", End.Kind.ACCEPTED, false);
        ended("items", "2026-W45", "c", End.Kind.MOVED, true);
        kept("items", "2026-W46", item("a"), item("b"));
        ended("items", "2026-W46", "c", End.Kind.MOVED, true);
        kept("items", "2026-W47");
        ended("items", "2026-W47", "c", End.Kind.MOVED, true);
        kept("items", "2026-W48", item("b"));
        var items = november("items").figures().items();
        assertThat(items.raised()).isEqualTo(7);
        assertThat(items.carried()).isEqualTo(3);
        assertThat(items.ended()).isEqualTo(Map.of(End.Kind.WATCH, 1, End.Kind.ACCEPTED, 1, End.Kind.MOVED, 3));
        assertThat(items.open()).isEqualTo(5);
        assertThat(items.useful()).isEqualTo(new Share(4, 5));
        assertThat(items.often()).isEqualTo(1);
        assertThat(items.cameBack()).singleElement().satisfies(back -> {
            assertThat(back.itemId()).isEqualTo("b");
            assertThat(back.week()).isEqualTo("2026-W48");
            assertThat(back.settled()).isEqualTo("2026-W45");
            assertThat(back.as()).isEqualTo(End.Kind.ACCEPTED);
        });
    }

    @Test
    void whatWasSettledMoreThanThirteenWeeksAgoIsNewWhenItIsRaisedAgain() {
        kept("old", "2026-W32", item("a"), item("b"));
        kept("old", "2026-W33", item("c"));
        ended("old", "2026-W32", "a", End.Kind.ACTION, true);
        ended("old", "2026-W33", "c", End.Kind.ACTION, true);
        kept("old", "2026-W46", item("a"), item("c"));
        ended("old", "2026-W46", "a", End.Kind.ACTION, true);
        ended("old", "2026-W46", "c", End.Kind.ACTION, true);
        var figures = november("old").figures();
        assertThat(figures.items().cameBack())
                .extracting(Figures.Return::itemId)
                .containsExactly("c");
        assertThat(figures.foundEarly()).isEqualTo(new Share(1, 1));
    }

    @Test
    void aProblemIsCountedOnceHoweverOftenItIsSpokenOf() {
        kept("once", "2026-W45", item("a"), item("action:A-9", "action", "A-9"), item("change:x", "finding", "x"));
        ended("once", "2026-W45", "a", End.Kind.ACTION, true);
        ended("once", "2026-W45", "action:A-9", End.Kind.ACTION, true);
        kept("once", "2026-W46", item("a"));
        ended("once", "2026-W46", "a", End.Kind.RISK, true);
        var retrospect = november("once");
        assertThat(retrospect.figures().foundEarly()).isEqualTo(new Share(1, 1));
        assertThat(retrospect.weeks()).extracting(WeekFigures::foundEarly).startsWith(new Share(1, 1), Share.NONE);
    }

    @Test
    void whatItsObjectiveHadPagedForWasNotFoundEarly() {
        objective("checkout", "svc-paged");
        kept("paged", "2026-W45", item("budget:checkout"));
        ended("paged", "2026-W45", "budget:checkout", End.Kind.ACTION, true);
        kept("paged", "2026-W47", item("other"));
        ended("paged", "2026-W47", "other", End.Kind.RISK, true);
        alert(
                "checkout",
                "page-60m-5m",
                "page",
                monday("2026-W45").plusSeconds(HOUR),
                monday("2026-W45").plusSeconds(3 * HOUR));
        alert(
                "checkout",
                "page-6h-30m",
                "page",
                monday("2026-W45").plusSeconds(2 * HOUR),
                monday("2026-W45").plusSeconds(4 * HOUR));
        alert("checkout", "ticket-3d-6h", "ticket", monday("2026-W47"), monday("2026-W48"));
        var retrospect = november("paged");
        assertThat(retrospect.figures().ways()).isEqualTo(Map.of(Way.PAGE, 1, Way.REVIEW, 1));
        assertThat(retrospect.figures().foundEarly()).isEqualTo(new Share(1, 2));
        assertThat(retrospect.weeks()).extracting(WeekFigures::pages).containsExactly(1, 0, 0, 0);
        assertThat(retrospect.weeks()).extracting(WeekFigures::tickets).containsExactly(0, 0, 1, 0);
    }

    @Test
    void aFindingCountsByItsVerdictAndByWhatCameFirst() {
        found("acted", "2026-W45", Verdict.ACT);
        found("risked", "2026-W46", Verdict.RISK);
        found("watched", "2026-W46", Verdict.WATCH);
        found("paged-before", "2026-W47", Verdict.ACT);
        found("paged-after", "2026-W47", Verdict.ACT);
        paged("paged-before", monday("2026-W47").plusSeconds(2 * HOUR));
        paged("paged-after", monday("2026-W47").plusSeconds(30 * HOUR));
        var scope = new Scope("finds", Name.of("finds"), Set.of("shop-api"));
        var retrospect = the(Retrospects.class).of(scope, NOVEMBER, CHRISTMAS);
        assertThat(retrospect.figures().foundEarly()).isEqualTo(new Share(3, 4));
        assertThat(retrospect.figures().ways()).isEqualTo(Map.of(Way.CHANGES, 3, Way.PAGE, 1));
        assertThat(retrospect.weeks()).extracting(WeekFigures::changes).containsExactly(1, 2, 2, 0);
        assertThat(retrospect.weeks().get(1).verdicts()).isEqualTo(Map.of(Verdict.RISK, 1, Verdict.WATCH, 1));
        assertThat(november("nobody").figures().foundEarly()).isEqualTo(Share.NONE);
    }

    @Test
    void onlyActionsOldEnoughAreAskedWhetherTheyAreDone() {
        done(added("acts", LocalDate.of(2026, 11, 3)), LocalDate.of(2026, 11, 17));
        done(added("acts", LocalDate.of(2026, 11, 4)), LocalDate.of(2026, 11, 19));
        the(Actions.class).drop(added("acts", LocalDate.of(2026, 11, 4)).id(), 1, "not needed", "dev-a");
        added("acts", LocalDate.of(2026, 11, 27));
        var retrospect = november("acts");
        assertThat(retrospect.figures().actions()).isEqualTo(new Figures.Done(4, 1, new Share(1, 3), new Share(2, 2)));
        assertThat(retrospect.ages(Age.NEW)).isEqualTo(1);
        assertThat(retrospect.ages(Age.WEEKS)).isEqualTo(1);
    }

    @Test
    void risksStandAsTheirLogSaysThatTheyStoodThen() {
        var written = dev.yohaku.server.risks.Written.of(
                        Name.of("Connections"), dev.yohaku.server.risks.Origin.person())
                .withService("svc-risks");
        Risk risk = the(Risks.class).raise(written, "dev-a");
        the(Risks.class).close(risk.id(), 1, "gone", "dev-a");
        sql(
                "update risk_log set at_ms = ? where risk_id = ? and version = 1",
                monday("2026-W46").toEpochMilli(),
                risk.id());
        sql(
                "update risk_log set at_ms = ? where risk_id = ? and version = 2",
                monday("2026-W48").toEpochMilli(),
                risk.id());
        assertThat(november("risks").weeks())
                .extracting(WeekFigures::risks)
                .containsExactly(
                        new WeekFigures.Risks(0, 0, 0),
                        new WeekFigures.Risks(1, 1, 0),
                        new WeekFigures.Risks(1, 0, 0),
                        new WeekFigures.Risks(0, 0, 1));
    }

    @Test
    void aPeriodIsComparedOnlyWithOneThatHasEditions() {
        objective("noisy", "svc-compare");
        for (var week : Period.parse("2026-Q4", ZONE).weeks()) {
            kept("compare", week.id());
        }
        for (var week : Period.parse("2026-10", ZONE).weeks()) {
            for (var day = 0; day < 5; day++) {
                var at = week.from().plusSeconds(day * 24L * HOUR);
                alert("noisy", "page-60m-5m", "page", at, at.plusSeconds(HOUR));
            }
        }
        assertThat(november("compare").compared()).singleElement().satisfies(pages -> {
            assertThat(pages.measure()).isEqualTo(Compared.Measure.PAGES);
            assertThat(pages.claim()).isEqualTo(Claim.LESS);
            assertThat(pages.before()).isEqualTo(new Compared.Amount(25, 5));
            assertThat(pages.after()).isEqualTo(new Compared.Amount(0, 4));
        });
        assertThat(of("compare", Period.parse("2026-10", ZONE)).compared()).isEmpty();
        assertThat(of("compare", Period.parse("2026-Q4", ZONE)).weeks()).hasSize(12);
    }

    @Test
    void budgetsAreReadFromTheFrozenEditions() {
        kept("budgets", "2026-W45", budget("purchase", 0.4), budget("redeem", 0.9), budget("silent", null));
        kept("budgets", "2026-W46", budget("purchase", -0.1), budget("redeem", 0.8));
        var retrospect = november("budgets");
        assertThat(retrospect.weeks().get(1).least())
                .contains(new WeekFigures.Least("purchase", new Text("purchase", "purchase"), -0.1));
        assertThat(retrospect.weeks()).extracting(WeekFigures::spent).containsExactly(0, 1, 0, 0);
        assertThat(retrospect.weeks()).extracting(WeekFigures::told).containsExactly(true, true, false, false);
        assertThat(retrospect.budgets())
                .extracting(BudgetRecord::objective, BudgetRecord::weeks, BudgetRecord::spent, BudgetRecord::silent)
                .containsExactly(tuple("purchase", 2, 1, 0), tuple("redeem", 2, 0, 0), tuple("silent", 0, 0, 1));
    }

    private static Item budget(String objective, @Nullable Double left) {
        var name = new Text(objective, objective);
        return new Item(
                "budget:" + objective,
                "budget",
                objective,
                name,
                List.of(),
                null,
                left,
                null,
                List.of(),
                null,
                name,
                Map.of(),
                null,
                null);
    }

    @Test
    void theWholeWorkspaceCountsTheReviewsOfEveryTeam() {
        the(Catalog.class).save(new Team("part", Name.of("part")));
        kept("part", "2025-W10", item("a"));
        kept("all", "2025-W10", item("a"), item("b"));
        ended("part", "2025-W10", "a", End.Kind.ACTION, true);
        ended("all", "2025-W10", "a", End.Kind.ACTION, true);
        ended("all", "2025-W10", "b", End.Kind.RISK, true);
        var whole = the(Retrospects.class).of(Scope.everybody(), Period.parse("2025-03", ZONE));
        assertThat(whole.figures().items().raised()).isEqualTo(2);
        assertThat(whole.figures().foundEarly()).isEqualTo(new Share(2, 2));
    }
}
