package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.compare.Claim;
import dev.yohaku.engine.compare.Comparison;
import dev.yohaku.engine.objective.Severity;
import dev.yohaku.server.objectives.AlertRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertWeekTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant START = Instant.parse("2026-11-16T03:00:00Z");

    private static AlertRecord episode(Severity severity, int fromHour, int toHour) {
        return new AlertRecord(
                "pay",
                "tier",
                severity,
                START.plus(Duration.ofHours(fromHour)),
                Optional.of(START.plus(Duration.ofHours(toHour))),
                20);
    }

    @Test
    void whatOverlapsIsOnePage() {
        var pages = Paging.of(List.of(
                episode(Severity.PAGE, 5, 6),
                episode(Severity.PAGE, 0, 3),
                episode(Severity.PAGE, 2, 4),
                episode(Severity.TICKET, 4, 9)));
        assertThat(pages)
                .containsExactly(
                        new Paging(START, Optional.of(START.plus(Duration.ofHours(4)))),
                        new Paging(START.plus(Duration.ofHours(5)), Optional.of(START.plus(Duration.ofHours(6)))));
    }

    @Test
    void aPageThatIsOnCountsUpToTheEndOfTheWeekOnly() {
        var page = new Paging(START, Optional.empty());
        assertThat(page.on(START.minusSeconds(60), START.plusSeconds(600))).isEqualTo(Duration.ofMinutes(10));
        assertThat(page.on(START.minusSeconds(60), START)).isEqualTo(Duration.ZERO);
    }

    @Test
    void nightsAreThoseOfTheWorkspace() {
        assertThat(new Paging(Instant.parse("2026-11-16T13:00:00Z"), Optional.empty()).isAtNight(TOKYO))
                .isTrue();
        assertThat(new Paging(Instant.parse("2026-11-16T12:59:59Z"), Optional.empty()).isAtNight(TOKYO))
                .isFalse();
        assertThat(new Paging(Instant.parse("2026-11-16T21:00:00Z"), Optional.empty()).isAtNight(TOKYO))
                .isFalse();
    }

    @Test
    void twoWeeksAloneCarryNoClaim() {
        assertThat(AlertWeek.compared(List.of(9L, 0L))).isInstanceOf(Comparison.CannotTell.class);
    }

    @Test
    void manyMoreInFourWeeksThanInTheEightBeforeAreClaimed() {
        var compared = AlertWeek.compared(List.of(6L, 7L, 5L, 6L, 1L, 0L, 1L, 2L, 1L, 0L, 1L, 1L));
        assertThat(compared)
                .isInstanceOfSatisfying(
                        Comparison.Claimed.class,
                        claimed -> assertThat(claimed.claim()).isEqualTo(Claim.MORE));
    }
}
