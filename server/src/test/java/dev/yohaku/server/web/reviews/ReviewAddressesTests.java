package dev.yohaku.server.web.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.reviews.EditionFixture;
import dev.yohaku.server.web.Browsed;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewAddressesTests {
    private static final Pattern KEY = Pattern.compile(">[^<]*\\b(reviews|meetings)\\.[a-z.]+");

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private Browsed yohaku;

    @BeforeAll
    void start() {
        yohaku = Browsed.start();
        var raised = EditionFixture.raised("movement:checkout", Map.of());
        var told = EditionFixture.item("movement:quiet", Map.of());
        for (var week : new String[] {"2031-W02", "2031-W20", "2031-W21"}) {
            EditionFixture.keep(yohaku.context(), EditionFixture.edition("all", week, raised, told));
        }
        var first = EditionFixture.edition("all", "2031-W22", raised);
        EditionFixture.keep(yohaku.context(), first);
        EditionFixture.keep(yohaku.context(), EditionFixture.further(first));
    }

    @AfterAll
    void stop() {
        yohaku.close();
    }

    @Test
    void theNewestEditionIsShownFirst() throws IOException, InterruptedException {
        assertThat(yohaku.page("/reviews?lang=en")).contains("Reliability review, week 22");
    }

    @Test
    void aWeekWithoutATeamIsEverybodys() throws IOException, InterruptedException {
        var answer = yohaku.get("/reviews/2031-W21");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/reviews/all/2031-W21");
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException, InterruptedException {
        for (var path : new String[] {
            "/reviews/nobody", "/reviews/all/2031-W23", "/reviews/all/2031-W60", "/reviews/all/2031-W21?edition=7"
        }) {
            assertThat(yohaku.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aWeekSaysItsMinutesInBothLanguagesAndLeavesNoKeyUnsaid() throws IOException, InterruptedException {
        assertThat(yohaku.page("/reviews/all/2031-W21?lang=ja"))
                .contains("第21週の信頼性レビュー", "目次", "会議では30分", "議題は1件です")
                .doesNotContainPattern(KEY);
        assertThat(yohaku.page("/reviews/all/2031-W21?lang=en"))
                .contains("30 min in the meeting", "One item is on the agenda; 1 without an end yet.")
                .doesNotContainPattern(KEY);
    }

    @Test
    void anOlderEditionOfAWeekIsReadButNotWrittenIn() throws IOException, InterruptedException {
        assertThat(yohaku.page("/reviews/all/2031-W22?lang=en"))
                .contains("Edition 2: data were corrected", "?edition=1");
        assertThat(yohaku.page("/reviews/all/2031-W22?edition=1&lang=en"))
                .contains("You are reading edition 1; the newest of this week is edition 2.")
                .doesNotContain("/ends\"");
    }

    @Test
    void pastEditionsAreListedByQuarter() throws IOException, InterruptedException {
        assertThat(yohaku.page("/reviews/all?lang=en"))
                .contains("Week 22", "Week 20", "Q2 2031", "Q1 2031", "Not held.", "1 item raised")
                .doesNotContain("/reviews/all/2031-W02")
                .doesNotContainPattern(KEY);
        assertThat(yohaku.page("/reviews/all?quarter=2031-Q1&lang=en"))
                .contains("/reviews/all/2031-W02")
                .doesNotContain("/reviews/all/2031-W20");
    }

    @Test
    void thePresentationShowsOneSectionAtATimeAndLeadsOnByLinks() throws IOException, InterruptedException {
        assertThat(yohaku.page("/reviews/all/2031-W21/present?s=1&lang=en"))
                .contains("1 / 3", "30 min left", "/reviews/all/2031-W21/present?s=2")
                .doesNotContain("rel=\"prev\"");
        assertThat(yohaku.page("/reviews/all/2031-W21/present?s=2&lang=en"))
                .contains("A sentence.", "rel=\"prev\"", "data-timer=\"120\"", "Take it offline");
        assertThat(yohaku.page("/reviews/all/2031-W21/present?s=99&lang=en"))
                .contains("3 / 3", "Other decisions")
                .doesNotContain("rel=\"next\"")
                .doesNotContainPattern(KEY);
    }

    @Test
    void noPageOfAReviewCarriesAScriptInItself() throws IOException, InterruptedException {
        for (var path : new String[] {"/reviews/all/2031-W21", "/reviews/all/2031-W21/present?s=2"}) {
            assertThat(yohaku.page(path)).doesNotContainPattern("<script(?![^>]* src=)");
        }
    }
}
