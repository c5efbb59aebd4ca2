package dev.yohaku.server.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GiftCalendarTests {
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-23", "2026-03-20", "2026-09-23", "2026-10-12", "2027-03-22", "2026-05-06", "2024-02-12"
            })
    void holidaysOfTheLawAndTheirSubstitutes(LocalDate date) {
        assertThat(GiftCalendar.isHoliday(date)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2026-12-25", "2026-05-07", "2026-03-23"})
    void workingDays(LocalDate date) {
        assertThat(GiftCalendar.isHoliday(date)).isFalse();
    }

    @Test
    void peopleGiveMostOnTheEve() {
        assertThat(GiftCalendar.giving(LocalDate.of(2026, 2, 13))).isEqualTo(2.2);
        assertThat(GiftCalendar.giving(LocalDate.of(2027, 5, 8))).isEqualTo(2.2);
        assertThat(GiftCalendar.giving(LocalDate.of(2026, 7, 1))).isEqualTo(1);
    }

    @Test
    void companiesSettleOnDaysOfFiveAndTen() {
        assertThat(GiftCalendar.settling(LocalDate.of(2026, 11, 25))).isEqualTo(1.5);
        assertThat(GiftCalendar.settling(LocalDate.of(2026, 11, 20))).isEqualTo(1.25);
        assertThat(GiftCalendar.settling(LocalDate.of(2026, 11, 15))).isEqualTo(1);
    }
}
