package dev.yohaku.server.web.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.meetings.EndRequest;
import dev.yohaku.server.meetings.Ends;
import dev.yohaku.server.meetings.Meeting;
import dev.yohaku.server.meetings.Meetings;
import dev.yohaku.server.meetings.Notes;
import dev.yohaku.server.reviews.EditionFixture;
import dev.yohaku.server.web.Browsed;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The forms of a review, each in a week of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingFormsTests {
    private static final String ITEM = "movement:checkout";

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private Browsed yohaku;

    @BeforeAll
    void start() {
        yohaku = Browsed.start();
        for (var week = 10; week < 20; week++) {
            EditionFixture.keep(
                    yohaku.context(),
                    EditionFixture.edition("all", "2031-W" + week, EditionFixture.raised(ITEM, Map.of())));
        }
    }

    @AfterAll
    void stop() {
        yohaku.close();
    }

    private HttpResponse<String> post(String week, String below, String... fields)
            throws IOException, InterruptedException {
        return yohaku.post("/reviews/all/" + week, "/reviews/all/" + week + below, fields);
    }

    private static String where(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElse("");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    private End end(String week) {
        return Objects.requireNonNull(yohaku.the(Ends.class).of("all", week).get(ITEM));
    }

    @Test
    void aReviewIsClosedOnlyWhenEveryItemHasAnEndAndOpensAgain() throws IOException, InterruptedException {
        var week = "2031-W10";
        assertThat(where(post(week, "/start", "form", "together"))).endsWith("/reviews/all/2031-W10");
        assertThat(where(post(week, "/close"))).endsWith("?refused=close#closing");
        assertThat(yohaku.page("/reviews/all/" + week + "?refused=close&lang=en"))
                .contains("It cannot be closed yet.", "One item has no end yet.", "#end-movement-checkout");

        post(week, "/ends", "item", ITEM, "seen", "0", "end", "offline");
        assertThat(where(post(week, "/close"))).endsWith("#closing").doesNotContain("refused");
        assertThat(yohaku.page("/reviews/all/" + week + "?lang=en"))
                .contains("closed the review", "Carried over to the next review", "Was this review useful?");

        post(week, "/rating", "useful", "yes");
        assertThat(yohaku.page("/reviews/all/" + week + "?lang=en")).contains("1 of 1 found it useful");
        post(week, "/reopen");
        assertThat(yohaku.the(Meetings.class).find("all", week)).get().matches(Meeting::isOpen);
    }

    @Test
    void anItemEndsWithAnActionThatSaysWhatChanges() throws IOException, InterruptedException {
        var week = "2031-W11";
        var answer = post(
                week,
                "/ends",
                "item",
                ITEM,
                "seen",
                "0",
                "end",
                "action",
                "what",
                "Raise the timeout of redemptions to 3 s",
                "owner",
                "dev-b",
                "due",
                today().plusDays(9).toString(),
                "kind",
                "prevent",
                "lasting",
                "permanent",
                "back",
                "/present?s=2#end-movement-checkout");

        assertThat(where(answer)).endsWith("/reviews/all/2031-W11/present?s=2#end-movement-checkout");
        var actions = yohaku.the(Actions.class).ofItem("all", week, ITEM);
        assertThat(actions)
                .hasSize(1)
                .allMatch(action -> action.written().owner().equals("dev-b"));
        assertThat(end(week).reference()).isEqualTo(actions.getFirst().id());
    }

    @Test
    void anActionThatOnlyAsksForCareIsQuestionedAndKeepsWhatWasWritten() throws IOException, InterruptedException {
        var week = "2031-W12";
        var answer = post(
                week,
                "/ends",
                "item",
                ITEM,
                "seen",
                "0",
                "end",
                "action",
                "what",
                "気をつける",
                "owner",
                "dev-b",
                "due",
                today().plusDays(9).toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("role=\"alert\"", "value=\"気をつける\"", "value=\"dev-b\"");
        assertThat(yohaku.the(Ends.class).of("all", week)).isEmpty();
    }

    @Test
    void aMoveWithoutAReasonIsRefusedAndTheReasonOfAnAcceptanceStays() throws IOException, InterruptedException {
        var week = "2031-W13";
        assertThat(post(week, "/ends?lang=en", "item", ITEM, "seen", "0", "end", "moved")
                        .body())
                .contains("Give a reason.");

        var until = today().plusDays(30).toString();
        post(week, "/ends", "item", ITEM, "seen", "0", "end", "intended", "reason", "A campaign.", "until", until);
        assertThat(end(week).kind()).isEqualTo(End.Kind.ACCEPTED);
        assertThat(yohaku.page("/reviews/all/" + week)).contains("A campaign.");
    }

    @Test
    void anEndThatSomebodyElseGaveMeanwhileIsShownAboveOnesOwn() throws IOException, InterruptedException {
        var week = "2031-W14";
        yohaku.the(Ends.class)
                .end(EndRequest.of("all", week, ITEM, 0, End.Kind.MOVED, "dev-z")
                        .withReason("not today", null));

        var late = post(week, "/ends?lang=en", "item", ITEM, "seen", "0", "end", "moved", "reason", "tomorrow");

        assertThat(late.body()).contains("dev-z recorded “Moved to the next review” meanwhile. not today", "tomorrow");
        assertThat(late.body()).contains("name=\"seen\" value=\"1\"");
    }

    @Test
    void twoNotesSavedAtOnceAreShownSideBySide() throws IOException, InterruptedException {
        var week = "2031-W15";
        yohaku.the(Notes.class).save("all", week, "changes", 0, "It was the <release>.", "dev-z");

        var conflict = post(week, "/notes", "field", "changes", "version", "0", "content", "It was the partner.");

        assertThat(conflict.body())
                .contains("It was the &lt;release&gt;.", "It was the partner.", "name=\"version\" value=\"1\"");
        assertThat(where(post(
                        week, "/notes", "field", "changes", "version", "1", "content", "Both.", "back", "#changes")))
                .endsWith("/reviews/all/2031-W15#changes");
        assertThat(yohaku.page("/reviews/all/" + week)).contains("Both.");
    }

    @Test
    void aNoteStandsOnlyWhereThereIsAFieldForIt() throws IOException, InterruptedException {
        var week = "2031-W16";
        assertThat(post(week, "/notes", "field", "nowhere", "version", "0", "content", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(week, "/notes", "field", "item:" + ITEM, "version", "0", "content", "x")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aFormLeadsBackOnlyToPlacesOfTheReview() throws IOException, InterruptedException {
        var answer =
                post("2031-W17", "/start", "form", "written", "closes", "2031-05-01T18:00", "back", "//example.org");

        assertThat(where(answer)).endsWith("/reviews/all/2031-W17");
        assertThat(yohaku.page("/reviews/all/2031-W17?lang=en")).contains("It closes on");
    }

    @Test
    void thePulseNamesWhoWroteUnlessItWasOneself() throws IOException, InterruptedException {
        var week = "2031-W18";
        yohaku.the(Notes.class).save("all", week, "changes", 0, "Something.", "dev-z");
        assertThat(yohaku.page("/reviews/all/" + week + "/pulse?seen=0")).contains("\"by\":\"dev-z\"");

        post(week, "/notes", "field", "changes", "version", "1", "content", "Mine.");
        assertThat(yohaku.page("/reviews/all/" + week + "/pulse?seen=0")).contains("\"by\":\"\"");
    }

    @Test
    void whatIsTooLongOrNoDayIsRefusedByName() throws IOException, InterruptedException {
        var week = "2031-W19";
        assertThat(post(week, "/decisions", "what", "x".repeat(2_001)).statusCode())
                .isEqualTo(400);
        assertThat(post(week, "/decisions", "what", "x", "due", "tomorrow").statusCode())
                .isEqualTo(400);
        assertThat(post(week, "/role", "role", "lead", "person", "nobody-here").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoHasReadIsNamedAndNothingElse() throws IOException, InterruptedException {
        post("2031-W19", "/read", "edition", "1");

        assertThat(yohaku.page("/reviews/all/2031-W19?lang=en")).contains("Read by one person");
    }
}
