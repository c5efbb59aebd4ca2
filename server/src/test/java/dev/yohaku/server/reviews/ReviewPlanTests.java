package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReviewPlanTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static String due(ReviewPlan plan, String now) {
        return plan.due(Instant.parse(now), TOKYO).id();
    }

    @Test
    void theStandardIsMondayAtSix() {
        assertThat(due(ReviewPlan.STANDARD, "2026-11-22T20:59:59Z")).isEqualTo("2026-W46");
        assertThat(due(ReviewPlan.STANDARD, "2026-11-22T21:00:00Z")).isEqualTo("2026-W47");
    }

    @Test
    void aTeamThatMeetsOnThursdayHasItsEditionThen() {
        var plan = new ReviewPlan(true, DayOfWeek.THURSDAY, LocalTime.of(9, 30));
        assertThat(due(plan, "2026-11-26T00:29:00Z")).isEqualTo("2026-W46");
        assertThat(due(plan, "2026-11-26T00:30:00Z")).isEqualTo("2026-W47");
        assertThat(due(plan, "2026-11-29T14:59:00Z")).isEqualTo("2026-W47");
    }

    @Test
    void theNextIsMadeInThisWeekOrTheComingOne() {
        var plan = new ReviewPlan(true, DayOfWeek.THURSDAY, LocalTime.of(9, 30));
        assertThat(plan.next(Instant.parse("2026-11-26T00:29:00Z"), TOKYO)).isEqualTo("2026-11-26T00:30:00Z");
        assertThat(plan.next(Instant.parse("2026-11-26T00:30:00Z"), TOKYO)).isEqualTo("2026-12-03T00:30:00Z");
    }
}
