package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReviewWeekTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aWeekStartsOnMondayInTheWorkspacesZone() {
        var week = ReviewWeek.containing(Instant.parse("2026-11-22T14:59:59Z"), TOKYO);
        assertThat(week.id()).isEqualTo("2026-W47");
        assertThat(week.from()).isEqualTo("2026-11-15T15:00:00Z");
        assertThat(week.to()).isEqualTo("2026-11-22T15:00:00Z");
    }

    @Test
    void theLastDaysOfDecemberMayBelongToTheNextYearsFirstWeek() {
        assertThat(ReviewWeek.containing(Instant.parse("2025-12-30T00:00:00Z"), TOKYO)
                        .id())
                .isEqualTo("2026-W01");
    }

    @Test
    void aYearWithFiftyThreeWeeksHasOne() {
        assertThat(ReviewWeek.parse("2026-W53", TOKYO).monday()).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void aWeekThatAYearDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> ReviewWeek.parse("2027-W53", TOKYO)).hasMessageContaining("2027-W53");
        assertThatThrownBy(() -> ReviewWeek.parse("last", TOKYO)).hasMessageContaining("2026-W47");
    }

    @Test
    void theWeekOfTheAutumnClockChangeIsAnHourLonger() {
        var week = ReviewWeek.parse("2026-W43", BERLIN);
        assertThat(Duration.between(week.from(), week.to())).isEqualTo(Duration.ofHours(169));
    }

    @Test
    void aWeekCutShortKeepsItsNameAndStart() {
        var now = Instant.parse("2026-11-18T03:00:00Z");
        var week = ReviewWeek.containing(now, TOKYO).until(now);
        assertThat(week.id()).isEqualTo("2026-W47");
        assertThat(week.to()).isEqualTo(now);
    }

    @Test
    void nextAndPreviousAreNeighbours() {
        var week = ReviewWeek.parse("2026-W01", TOKYO);
        assertThat(week.previous().id()).isEqualTo("2025-W52");
        assertThat(week.previous().next()).isEqualTo(week);
    }
}
