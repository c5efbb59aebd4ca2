package dev.yohaku.server.web.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.identity.CurrentUser;
import dev.yohaku.server.identity.Grant;
import dev.yohaku.server.identity.Role;
import dev.yohaku.server.reviews.ConditionBook;
import dev.yohaku.server.reviews.Conditions;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.Browsed;
import dev.yohaku.server.web.PageFixture;
import dev.yohaku.server.web.Rendered;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsTests {
    private static final CurrentUser LEAD =
            new CurrentUser("lead-a", "lead-a", List.of(Grant.everywhere(Role.LEAD)), CurrentUser.Way.SESSION);

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private Browsed yohaku;

    @BeforeAll
    void start() {
        yohaku = Browsed.start();
    }

    @AfterAll
    void stop() {
        yohaku.close();
    }

    @Test
    void whoDoesNotLeadReadsAndCannotChange() throws IOException, InterruptedException {
        assertThat(yohaku.page("/reviews/all/settings?lang=en"))
                .contains("Only a lead can change these.", "The error budget is spent", "Raise-conditions")
                .doesNotContain("Save the conditions");
        assertThat(yohaku.post("/reviews/all/settings", "/reviews/all/settings/conditions", "seen", "0", "reason", "x")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aLeadSeesEachConditionWithItsThresholdAndWhatWasChangedWhenAndWhy() {
        yohaku.the(ConditionBook.class)
                .choose("all", 0, Map.of("budget-spent", new Conditions.Choice(false, 0)), "Known.", "lead-a");
        var page = PageFixture.page(Locale.ENGLISH);
        var settings = yohaku.the(SettingsPages.class)
                .of(Scope.everybody(), SettingsPages.Trouble.NONE, Optional.of(LEAD), page);

        assertThat(Rendered.html("review-settings", page, Map.of("settings", settings)))
                .contains(
                        "name=\"n.budget-lost-in-week\" value=\"10\"",
                        "Version 1",
                        "Known.",
                        "The error budget is spent (off)",
                        "Save the conditions");
    }

    @Test
    void leaveIsWrittenDownAndTakenBack() throws IOException, InterruptedException {
        var at = "/reviews/all/settings";
        var answer = yohaku.post(
                at, at + "/leave", "person", "dev-a", "from", "2031-05-01", "until", "2031-05-05", "note", "climbing");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(yohaku.page(at + "?lang=en")).contains("climbing", "Remove");
        assertThat(yohaku.post(at, at + "/leave", "person", "dev-a", "from", "soon", "until", "2031-05-05")
                        .statusCode())
                .isEqualTo(400);
    }
}
