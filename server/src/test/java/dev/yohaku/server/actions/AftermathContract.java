package dev.yohaku.server.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.actions.Expected.Direction;
import dev.yohaku.server.actions.Issues.Export;
import dev.yohaku.server.actions.TrackerSettings.Given;
import dev.yohaku.server.actions.TrackerSettings.Setting;
import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.notify.Problem;
import dev.yohaku.server.store.Databases;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to actions once they are written, on every database: issues in trackers, effects four weeks later. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AftermathContract {
    private static final LocalDate DONE = LocalDate.of(2026, 9, 1);
    private static final Instant TURN = DONE.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);

    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private FakeForge forge;

    AftermathContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeAll
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .initializers((GenericApplicationContext fresh) -> fresh.registerBean(FakeGauge.class))
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments(
                        "--yohaku.zone=UTC",
                        "--yohaku.language=ja",
                        "--yohaku.notify.allowed-hosts=localhost",
                        "--yohaku.base-url=https://yohaku.example/"));
    }

    @AfterAll
    final void stop() {
        context.close();
    }

    @BeforeEach
    final void open() throws IOException {
        forge = new FakeForge();
    }

    @AfterEach
    final void close() {
        forge.close();
    }

    private Actions actions() {
        return context.getBean(Actions.class);
    }

    private EffectChecks checks() {
        return context.getBean(EffectChecks.class);
    }

    private Issues issues() {
        return context.getBean(Issues.class);
    }

    private TrackerSettings settings() {
        return context.getBean(TrackerSettings.class);
    }

    private static Action saved(Saving saving) {
        assertThat(saving).isInstanceOf(Saving.Saved.class);
        return ((Saving.Saved) saving).action();
    }

    private Action done(String subject, double before, double after) {
        context.getBean(FakeGauge.class).turn(subject, TURN, before, after);
        var written = Written.of("Add a cache", "dev-a", DUE)
                .withExpected(new Expected(FakeGauge.KIND, subject, Direction.DOWN));
        var action = saved(actions().add("effects", written, Origin.NONE, "dev-a"));
        return saved(actions().finish(action.id(), 1, new Proof("https://example.com/1", DONE), "dev-a"));
    }

    private void lookOn(LocalDate day) {
        checks().look(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({"100, 50, MOVED", "100, 100, DID_NOT", "50, 100, WORSE"})
    void fourWeeksLaterItIsSeenWhetherItMoved(double before, double after, EffectOutcome outcome) {
        var action = done("moves " + outcome, before, after);
        lookOn(DONE.plusDays(28));
        assertThat(checks().of(action)).isEmpty();
        lookOn(DONE.plusDays(29));
        assertThat(checks().of(action)).hasValueSatisfying(effect -> {
            assertThat(effect.outcome()).isEqualTo(outcome);
            assertThat(effect.unit()).isEqualTo("ms");
            assertThat(effect.week()).isEqualTo("2026-W40");
        });
        assertThat(checks().found("effects", "2026-W40"))
                .extracting(Effect::actionId)
                .contains(action.id());
        assertThat(checks().all("effects")).extracting(Effect::actionId).contains(action.id());
        assertThat(checks().found("another", "2026-W40")).isEmpty();
    }

    @Test
    void whatWasFoundOnceIsNeverFoundAnew() {
        var action = done("once", 100, 50);
        lookOn(DONE.plusDays(30));
        var first = checks().of(action);
        context.getBean(FakeGauge.class).turn("once", TURN, 50, 100);
        lookOn(DONE.plusDays(40));
        assertThat(checks().of(action)).isEqualTo(first);
        assertThat(checks().due(DONE.plusDays(40))).noneMatch(each -> each.id().equals(action.id()));
        var jdbc = context.getBean(JdbcClient.class);
        assertThatThrownBy(() ->
                        jdbc.sql("update action_effect set outcome = 'moved'").update())
                .hasStackTraceContaining("append-only");
    }

    @Test
    void whatIsDoneAgainIsLookedAtAgain() {
        var action = done("again", 100, 50);
        lookOn(DONE.plusDays(30));
        saved(actions().reopen(action.id(), 2, "it came back", "dev-a"));
        var again = saved(actions().finish(action.id(), 3, new Proof("done better", DONE.plusDays(7)), "dev-a"));
        assertThat(checks().of(again)).isEmpty();
        assertThat(checks().due(DONE.plusDays(36))).isNotEmpty();
    }

    @Test
    void aGaugeThatFailsIsAskedForAWeekBeforeItHasNoData() {
        var action = done("silent", 100, 50);
        context.getBean(FakeGauge.class).breakDown(true);
        lookOn(DONE.plusDays(29));
        assertThat(checks().of(action)).isEmpty();
        lookOn(DONE.plusDays(36));
        context.getBean(FakeGauge.class).breakDown(false);
        assertThat(checks().of(action)).hasValueSatisfying(effect -> {
            assertThat(effect.outcome()).isEqualTo(EffectOutcome.NO_DATA);
            assertThat(effect.shift()).isNull();
        });
    }

    private Given tracker(String kind, boolean proves) {
        return kind.equals(Webhook.KIND)
                ? new Given(kind, forge.base() + "/hook?key=hidden", "", FakeForge.TOKEN, proves)
                : new Given(kind, forge.base(), "acme/shop", FakeForge.TOKEN, proves);
    }

    private Action exportable(String team) {
        var origin = new Origin(Origin.RISK, "r-1", "接続数");
        var written = Written.of("再試行の間隔を広げる @all #1 <b>", "dev-a", DUE);
        return saved(actions().add(team, written, origin, "dev-a"));
    }

    private static Issue sent(Export export) {
        assertThat(export).isInstanceOf(Export.Sent.class);
        return ((Export.Sent) export).issue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "gitlab"})
    void anActionBecomesOneIssueThatLeadsBack(String kind) {
        settings().put(kind, tracker(kind, false), "lead-d");
        var action = exportable(kind);
        var issue = sent(issues().export(action.id(), "dev-a"));
        assertThat(issue.reference()).isEqualTo("acme/shop#1");
        assertThat(issue.link()).isEqualTo("https://forge.example/acme/shop/issues/1");
        assertThat(sent(issues().export(action.id(), "sre-b"))).isEqualTo(issue);
        assertThat(forge.made()).isEqualTo(1);
        assertThat(forge.body(1))
                .contains("<https://yohaku.example/actions/" + action.id() + ">", "`yohaku-", "リスク「接続数」")
                .contains("担当：dev-a。期限：2026-12-04。")
                .doesNotContain("@all", "#1", "<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "gitlab"})
    void anIssueOfWhichTheAnswerWasLostIsFoundAndNotMadeTwice(String kind) {
        var team = "lost-" + kind;
        settings().put(team, tracker(kind, false), "lead-d");
        var action = exportable(team);
        forge.forgetsToAnswer(true);
        forge.searchLags(true);
        assertThat(issues().export(action.id(), "dev-a")).isInstanceOf(Export.Failed.class);
        forge.forgetsToAnswer(false);
        assertThat(sent(issues().export(action.id(), "dev-a")).reference()).isEqualTo("acme/shop#1");
        assertThat(forge.made()).isEqualTo(1);
    }

    @Test
    void twoActionsBecomeTwoIssues() {
        settings().put("two", tracker("github", false), "lead-d");
        sent(issues().export(exportable("two").id(), "dev-a"));
        assertThat(sent(issues().export(exportable("two").id(), "dev-a")).reference())
                .isEqualTo("acme/shop#2");
    }

    @ParameterizedTest
    @CsvSource({"github, true", "gitlab, false"})
    void aClosedIssueAsksForProofAndSetsNothing(String kind, boolean proves) {
        var team = "closed-" + kind;
        settings().put(team, tracker(kind, proves), "lead-d");
        var action = exportable(team);
        sent(issues().export(action.id(), "dev-a"));
        issues().poll();
        assertThat(issues().closedInTracker(team)).isEmpty();
        forge.close(1, true);
        issues().poll();
        assertThat(issues().closedInTracker(team)).containsExactly(action);
        assertThat(issues().proof(action).map(Proof::text))
                .isEqualTo(proves ? Optional.of("https://forge.example/acme/shop/issues/1") : Optional.empty());
        assertThat(actions().find(action.id())).contains(action);
        forge.close(1, false);
        issues().poll();
        assertThat(issues().closedInTracker(team)).isEmpty();
    }

    @Test
    void aTrackerThatRefusesIsNamedAndWhatWasSeenStays() {
        settings().put("refused", tracker("github", false), "lead-d");
        var action = exportable("refused");
        forge.answers(403);
        assertThat(issues().export(action.id(), "dev-a"))
                .isEqualTo(new Export.Failed(new Problem(Problem.Kind.REFUSED, "403")));
        forge.answers(200);
        sent(issues().export(action.id(), "dev-a"));
        forge.close(1, true);
        issues().poll();
        forge.answers(503);
        issues().poll();
        assertThat(issues().of(action.id())).hasValueSatisfying(issue -> {
            assertThat(issue.problem()).contains(new Problem(Problem.Kind.BUSY, "503"));
            assertThat(issue.closed()).isTrue();
        });
    }

    @Test
    void aWebhookGetsTheActionAndIsNotPolled() {
        settings().put("hooked", tracker(Webhook.KIND, false), "lead-d");
        var action = exportable("hooked");
        assertThat(sent(issues().export(action.id(), "dev-a")).reference()).startsWith("yohaku-");
        issues().poll();
        assertThat(forge.requests()).containsExactly("POST /hook?key=hidden");
    }

    @Test
    void aTeamWithoutATrackerIsTold() {
        assertThat(issues().export(exportable("bare").id(), "dev-a")).isEqualTo(new Export.NoTracker());
    }

    @Test
    void theTokenIsKeptForItsHostAndShownNowhere() {
        settings().put("secret", tracker("github", false), "lead-d");
        var kept = new Given("github", forge.base() + "/", "acme/other", "", true);
        assertThat(settings().put("secret", kept, "lead-d")).isInstanceOfSatisfying(Setting.Kept.class, setting -> {
            assertThat(setting.tracker().hasToken()).isTrue();
            assertThat(setting.toString()).doesNotContain(FakeForge.TOKEN);
        });
        assertThat(settings().access("secret").orElseThrow().token()).isEqualTo(FakeForge.TOKEN);
        assertThat(settings().access("secret").orElseThrow().toString()).doesNotContain(FakeForge.TOKEN);
        settings().put("secret", new Given("github", "https://api.github.com", "acme/other", "", true), "lead-d");
        assertThat(settings().access("secret").orElseThrow().token()).isEmpty();
        assertThat(context.getBean(Audit.class).before(Instant.now().plusSeconds(60), 500))
                .noneMatch(line -> line.detail().contains(FakeForge.TOKEN));
    }

    @Test
    void aTrackerThatCannotBeOneIsRefusedByField() {
        for (var wrong : List.of(
                tuple(new Given("jira", "https://example.com", "a/b", "", false), "kind"),
                tuple(new Given("github", "http://example.com", "a/b", "", false), "address"),
                tuple(new Given("github", "https://example.com/?a=b", "a/b", "", false), "address"),
                tuple(new Given("github", "https://example.com", "a/../b", "", false), "project"),
                tuple(new Given("github", "https://example.com", "a/..", "", false), "project"),
                tuple(new Given("gitlab", "https://example.com", "a", "", false), "project"),
                tuple(new Given("github", "https://example.com", "a/b", "x\r\ny", false), "token"))) {
            assertThat(settings().put("wrong", (Given) wrong.toArray()[0], "lead-d"))
                    .isEqualTo(new Setting.Refused((String) wrong.toArray()[1]));
        }
        assertThat(settings().find("wrong")).isEmpty();
    }
}
