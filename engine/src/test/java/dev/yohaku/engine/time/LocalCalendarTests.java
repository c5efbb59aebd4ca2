package dev.yohaku.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.time.LocalCalendar.Occasion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalCalendarTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void theWeekBeginsOnMondayAtMidnightLocalTime() {
        var calendar = LocalCalendar.plain(TOKYO);
        assertThat(calendar.hourOfWeek(minute("2026-11-22T15:00:00Z"))).isZero();
        assertThat(calendar.hourOfWeek(minute("2026-11-22T14:59:00Z"))).isEqualTo(167);
    }

    @Test
    void anHourOfTheWeekFollowsTheClockOverDaylightSaving() {
        var calendar = LocalCalendar.plain(ZoneId.of("Europe/Berlin"));
        assertThat(calendar.hourOfWeek(minute("2026-03-23T07:00:00Z"))).isEqualTo(8);
        assertThat(calendar.hourOfWeek(minute("2026-03-30T07:00:00Z"))).isEqualTo(9);
    }

    @Test
    void payDaysAreTheFifthsAndTheLastOfAMonth() {
        var calendar = LocalCalendar.plain(TOKYO);
        var payDays = IntStream.rangeClosed(1, 30)
                .filter(day -> calendar.isPayDay(LocalDate.of(2026, 9, day)))
                .boxed();
        // The 5th and the 20th of September 2026 fall on a Saturday and a Sunday.
        assertThat(payDays).containsExactly(4, 10, 15, 18, 25, 30);
    }

    @Test
    void aPayDayOnAHolidayIsTheLastWorkingDayBefore() {
        var calendar = LocalCalendar.of(TOKYO, Set.of(LocalDate.of(2026, 9, 15)), List.of());
        assertThat(calendar.isPayDay(LocalDate.of(2026, 9, 14))).isTrue();
        assertThat(calendar.isPayDay(LocalDate.of(2026, 9, 15))).isFalse();
    }

    @Test
    void anOccasionTouchesItsServicesWhileItLasts() {
        var shop = new Occasion("campaign", "Noon draw", new MinuteRange(100, 145), Set.of("campaign"));
        var everywhere = new Occasion("maintenance", "Network", new MinuteRange(120, 130), Set.of());
        var calendar = LocalCalendar.of(TOKYO, Set.of(), List.of(everywhere, shop));
        assertThat(calendar.occasion(110, "campaign")).contains(shop);
        assertThat(calendar.occasion(110, "refund")).isEmpty();
        assertThat(calendar.occasion(125, "campaign")).contains(everywhere);
        assertThat(calendar.occasion(145, "campaign")).isEmpty();
    }

    private static long minute(String instant) {
        return EpochMinute.of(Instant.parse(instant));
    }
}
