package dev.yohaku.server.web.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.actions.Action;
import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.actions.Origin;
import dev.yohaku.server.actions.Saving;
import dev.yohaku.server.actions.State;
import dev.yohaku.server.actions.TrackerSettings;
import dev.yohaku.server.actions.Written;
import dev.yohaku.server.web.DemoVisit;
import dev.yohaku.server.web.PageFixture;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages as the demo's visitor, a member, gets them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionsPagesTests {
    private static final Pattern KEY = Pattern.compile(">[^<]*\\bactions\\.[a-z.]+");
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private DemoVisit visit;

    @BeforeAll
    void start() {
        visit = DemoVisit.start();
    }

    @AfterAll
    void stop() {
        visit.close();
    }

    private Action action(String what, LocalDate due) {
        var saving = visit.the(Actions.class)
                .add(
                        "all",
                        Written.of(what, "dev-a", due),
                        Origin.item("all", "2026-W47", "change:x", "A change"),
                        "sre-b");
        return ((Saving.Saved) saving).action();
    }

    private Action now(Action action) {
        return visit.the(Actions.class).find(action.id()).orElseThrow();
    }

    private int step(Action action, String step, String form) throws IOException, InterruptedException {
        var page = "/actions/" + action.id();
        return visit.post(page, page + "/" + step, "version=" + now(action).version() + "&" + form)
                .statusCode();
    }

    @Test
    void theListSaysFirstWhatIsOverdueLongest() throws IOException, InterruptedException {
        action("Widen the retry interval", today.minusDays(400));
        assertThat(visit.get("/actions?lang=en").body())
                .contains("One is overdue: “Widen the retry interval”, by 400 d.", "400 days over")
                .doesNotContainPattern(KEY);
        assertThat(visit.get("/actions?lang=ja").body())
                .contains("400日超過", "期限を過ぎています")
                .doesNotContainPattern(KEY);
        var note = visit.the(OverdueNote.class);
        var page = PageFixture.page(Locale.ENGLISH);
        assertThat(note.note(page, Instant.now()))
                .hasValueSatisfying(
                        said -> assertThat(said.text()).startsWith("“Widen the retry interval” (dev-a), by "));
        assertThat(note.note(page, Instant.now().minus(Duration.ofDays(500)))).isEmpty();
        assertThat(visit.get("/actions?team=nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void oneIsWrittenOnceHoweverOftenItsFormIsSent() throws IOException, InterruptedException {
        var form = "key=k1&team=all&what=Add+an+alert&owner=dev-a&due=" + today.plusDays(7)
                + "&kind=detect&lasting=permanent&effect=alerts:purchase&direction=down";
        var first = visit.post("/actions/new", "/actions", form);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(visit.post("/actions/new", "/actions", form).headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        var page =
                URI.create(first.headers().firstValue("Location").orElseThrow()).getPath();
        assertThat(visit.get(page + "?lang=en").body())
                .contains("Detect", "alerts of purchase should fall")
                .doesNotContainPattern(KEY);
        assertThat(visit.get(page + "/edit?lang=ja").body())
                .contains("Add an alert")
                .doesNotContainPattern(KEY);
    }

    @Test
    void beingCarefulIsQuestionedAndNothingOfTheFormIsLost() throws IOException, InterruptedException {
        var form = "key=k2&team=all&what=Be+careful+with+releases&owner=dev-a&due=" + today;
        assertThat(visit.post("/actions/new?lang=en", "/actions", form).body())
                .contains("What will be different?", "Be careful with releases");
        assertThat(visit.post("/actions/new", "/actions", form + "&changes=A+check+list+in+the+pipeline")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatIsMissingIsNamedAtItsField() throws IOException, InterruptedException {
        assertThat(visit.post("/actions/new?lang=ja", "/actions", "key=k3&team=all&what=x&owner=&due=tomorrow")
                        .body())
                .contains("見直しが必要な項目が2つあります。", "「tomorrow」：2026-11-27の形の日付です。");
    }

    @Test
    void itEndsWithProofAndTheLogSaysSo() throws IOException, InterruptedException {
        var action = action("Rotate the certificate", today.plusDays(3));
        assertThat(step(action, "begin", "x=1")).isEqualTo(302);
        assertThat(step(action, "finish", "proof=&done_on=" + today)).isEqualTo(200);
        assertThat(now(action).state()).isEqualTo(State.DOING);
        assertThat(step(action, "finish", "proof=https://git.example.com/mr/7&done_on=" + today))
                .isEqualTo(302);
        assertThat(visit.get("/actions/" + action.id() + "?lang=en").body())
                .contains("dev-a finished it on", "href=\"https://git.example.com/mr/7\"", "Finished")
                .contains("/reviews/all/2026-W47#decisions")
                .doesNotContainPattern(KEY);
    }

    @Test
    void itIsHandedOverPutOffSplitDroppedAndOpenedAgain() throws IOException, InterruptedException {
        var action = action("Raise the limit", today.plusDays(3));
        assertThat(step(action, "reown", "owner=dev-c")).isEqualTo(302);
        assertThat(step(action, "postpone", "reason=vendor&due=" + today.plusDays(10)))
                .isEqualTo(302);
        assertThat(now(action).written().owner()).isEqualTo("dev-c");
        assertThat(now(action).written().due()).isEqualTo(today.plusDays(10));
        assertThat(step(action, "drop", "reason=")).isEqualTo(200);
        assertThat(step(action, "drop", "reason=No+longer+needed")).isEqualTo(302);
        assertThat(step(action, "reopen", "reason=It+is")).isEqualTo(302);
        assertThat(step(action, "split", "parts=One%0A%0ATwo")).isEqualTo(302);
        assertThat(visit.the(Actions.class).partsOf(action.id()))
                .extracting(part -> part.written().what())
                .isEqualTo(List.of("One", "Two"));
    }

    @Test
    void anOlderTextIsNotSavedOverANewerOne() throws IOException, InterruptedException {
        var action = action("Move the job", today.plusDays(3));
        var page = "/actions/" + action.id();
        assertThat(step(action, "reown", "owner=dev-c")).isEqualTo(302);
        var answer = visit.post(
                page + "?lang=en",
                page,
                "version=" + action.version() + "&what=Move+the+other+job&owner=dev-a&due=" + today);
        assertThat(answer.body()).contains("Somebody saved another text meanwhile", "Move the other job", "dev-c");
        assertThat(now(action).written().what()).isEqualTo("Move the job");
        assertThat(visit.post(page, page + "/begin", "version=" + action.version())
                        .body())
                .contains("role=\"alert\"");
    }

    @Test
    void textFromOutsideStaysText() throws IOException, InterruptedException {
        var action = action("<script>alert(1)</script>", today);
        assertThat(visit.get("/actions/" + action.id()).body()).doesNotContain("<script>alert");
        assertThat(visit.get("/actions").body()).doesNotContain("<script>alert");
    }

    @Test
    void aTrackerIsSetByLeadsOnlyAndItsPageSaysWhatIsThere() throws IOException, InterruptedException {
        for (var language : List.of("ja", "en")) {
            assertThat(visit.get("/actions/tracker/all?lang=" + language).body())
                    .doesNotContainPattern(KEY);
        }
        assertThat(visit.get("/actions/tracker/all?lang=en").body()).contains("Leads of the team set this.");
        var refused = visit.post(
                "/actions/new",
                "/actions/tracker/all",
                "kind=github&address=https://api.github.com&project=a/b&token=t");
        assertThat(refused.statusCode()).isEqualTo(403);
        var setting = visit.the(TrackerSettings.class)
                .put(
                        "all",
                        new TrackerSettings.Given("github", "https://api.github.com", "shop/app", "secret-token", true),
                        "lead");
        assertThat(setting).isInstanceOf(TrackerSettings.Setting.Kept.class);
        assertThat(visit.get("/actions/tracker/all?lang=en").body())
                .contains("GitHub issues at api.github.com, shop/app")
                .doesNotContain("secret-token");
        var action = action("Pin the version", today.plusDays(3));
        assertThat(visit.get("/actions/" + action.id() + "?lang=en").body()).contains("Send to the tracker");
        visit.the(TrackerSettings.class).remove("all", "lead");
        assertThat(visit.get("/actions/" + action.id() + "?lang=en").body()).doesNotContain("Send to the tracker");
        assertThat(visit.get("/actions/tracker/nobody").statusCode()).isEqualTo(404);
    }
}
