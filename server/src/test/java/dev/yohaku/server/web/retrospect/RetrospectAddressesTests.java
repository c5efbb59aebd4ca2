package dev.yohaku.server.web.retrospect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.web.DemoVisit;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The addresses as the demo's visitor gets them, before any review. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetrospectAddressesTests {
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

    @Test
    void beforeTheFirstReviewIsClosedTheFirstStepIsSaid() throws IOException, InterruptedException {
        assertThat(visit.get("/retrospect?lang=en").body()).contains("After the first review is closed");
        assertThat(visit.get("/retrospect?lang=ja").body()).contains("最初のレビューを終えると");
        assertThat(visit.get("/retrospect/all/2026-11?lang=en").body())
                .contains("No week of November 2026 has a review.");
        assertThat(visit.get("/retrospect/all/2026-Q4/document").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"yohaku-retrospect-all-2026-Q4.md\"");
    }

    @Test
    void whatIsNoPeriodOrNoTeamIsSaidSo() throws IOException, InterruptedException {
        assertThat(visit.get("/retrospect/all/2026-W47").statusCode()).isEqualTo(404);
        assertThat(visit.get("/retrospect/nobody/2026-11").statusCode()).isEqualTo(404);
        assertThat(visit.get("/api/v1/retrospect/nobody/2026-11").statusCode()).isEqualTo(404);
        var refused = visit.get("/api/v1/retrospect/all/2026-13");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .isEqualTo("period: \"2026-13\" given; expected a month such as 2026-11 or a quarter such as 2026-Q4");
        assertThat(visit.get("/api/v1/retrospect/all/2026-11").body())
                .contains("\"foundEarly\"", "\"period\" : \"2026-11\"");
    }
}
