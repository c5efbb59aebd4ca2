package dev.yohaku.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yohaku.engine.time.LocalCalendar;
import dev.yohaku.engine.time.LocalCalendar.Occasion;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.engine.time.RegularSeries;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OccasionsTests {
    private static final int DAY = 1440;
    /** A Monday. */
    private static final LocalDate START = LocalDate.of(2026, 6, 1);

    @Test
    void aCampaignIsExpectedToLiftAsOnesOfItsNameDid() {
        var calendar =
                calendar(Set.of(), campaign("summer", 20, 3), campaign("summer", 60, 3), campaign("winter", 65, 2));
        var made = forecast(day -> day >= 20 && day < 23 ? 2.5 * usual(day) : usual(day), 56, calendar);
        assertThat(made.point().at(4) / usual(60)).isCloseTo(2.5, within(0.05));
        assertThat(made.point().at(0) / usual(56)).isCloseTo(1, within(0.05));
        assertThat(made.point().at(9) / usual(65)).isCloseTo(1, within(0.05));
    }

    @Test
    void aCampaignOfAnotherServiceCountsNothing() {
        var other = new Occasion("campaign", "summer", range(60, 3), Set.of("shop"));
        var calendar = calendar(Set.of(), campaign("summer", 20, 3), other);
        var history = series(day -> day >= 20 && day < 23 ? 2.5 * usual(day) : usual(day), 56);
        var made = (Forecast.Made)
                Forecaster.of(history, Settings.of(10).withSeasons(7).withCalendar(calendar, "gifts"));
        assertThat(made.point().at(4) / usual(60)).isCloseTo(1, within(0.05));
    }

    @Test
    void aHolidayIsExpectedToBeLikeASunday() {
        var calendar = calendar(Set.of(START.plusDays(15), START.plusDays(57)));
        var made = forecast(day -> day == 15 ? usual(6) : usual(day), 56, calendar);
        assertThat(made.point().at(1)).isCloseTo(usual(6), within(2.0));
        assertThat(made.point().at(2)).isCloseTo(usual(2), within(2.0));
    }

    @Test
    void pastOccasionsDoNotLiftWhatIsUsual() {
        var history = series(day -> day >= 50 ? 3 * usual(day) : usual(day), 56);
        var occasions = Occasions.of(history, calendar(Set.of(), campaign("sale", 50, 6)), "")
                .orElseThrow();
        assertThat(Arrays.stream(occasions.without()).max().orElseThrow()).isCloseTo(200, within(1.0));
    }

    @Test
    void whatGrowsThroughWeeklyCampaignsIsNotLiftedByThem() {
        var weekly = new Occasion[12];
        Arrays.setAll(weekly, week -> campaign("draw", 7 * week + (week < 6 ? 4 : 2), 1));
        var history = series(day -> 1_000 + 10 * day, 70);
        var holiday = Set.of(START.plusDays(50), START.plusDays(72));
        var made = (Forecast.Made) Forecaster.of(history, Settings.of(14).withCalendar(calendar(holiday, weekly), ""));
        for (var step = 0; step < 14; step++) {
            assertThat(made.point().at(step) / (1_000 + 10 * (70 + step))).isCloseTo(1, within(0.03));
        }
    }

    private static Forecast.Made forecast(
            java.util.function.IntToDoubleFunction value, int days, LocalCalendar calendar) {
        return (Forecast.Made) Forecaster.of(
                series(value, days), Settings.of(11).withSeasons(7).withCalendar(calendar, ""));
    }

    private static RegularSeries series(java.util.function.IntToDoubleFunction value, int days) {
        return RegularSeries.generate(range(0, 1).from(), DAY, days, value);
    }

    private static double usual(int day) {
        return day % 7 == 6 ? 80 : day % 7 == 5 ? 120 : 200;
    }

    private static LocalCalendar calendar(Set<LocalDate> holidays, Occasion... occasions) {
        return LocalCalendar.of(ZoneOffset.UTC, holidays, List.of(occasions));
    }

    private static Occasion campaign(String name, int day, int days) {
        return new Occasion("campaign", name, range(day, days), Set.of());
    }

    private static MinuteRange range(int day, int days) {
        var start = START.toEpochDay() * DAY;
        return new MinuteRange(start + (long) day * DAY, start + (long) (day + days) * DAY);
    }
}
