package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Japan's year as an e-gift shop feels it: holidays, days on which people give, and the settlement days of companies (五十日). */
final class GiftCalendar {
    private static final List<MonthDay> FIXED = Stream.of(
                    "--01-01", "--02-11", "--02-23", "--04-29", "--05-03", "--05-04", "--05-05", "--08-11", "--11-03",
                    "--11-23")
            .map(MonthDay::parse)
            .toList();

    private GiftCalendar() {}

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** National holidays by today's law, the substitute after a holiday on a Sunday included. */
    static boolean isHoliday(LocalDate date) {
        return isNamedHoliday(date) || isSubstitute(date);
    }

    /** The holidays on the days that a range touches. */
    static Set<LocalDate> holidays(MinuteRange range) {
        return LongStream.rangeClosed(Tokyo.day(range.from()), Tokyo.day(range.to()))
                .mapToObj(Tokyo::date)
                .filter(GiftCalendar::isHoliday)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isNamedHoliday(LocalDate date) {
        return FIXED.contains(MonthDay.from(date)) || isHappyMonday(date) || isEquinox(date);
    }

    private static boolean isHappyMonday(LocalDate date) {
        return switch (date.getMonthValue()) {
            case 1, 10 -> date.equals(nth(date, 2, DayOfWeek.MONDAY));
            case 7, 9 -> date.equals(nth(date, 3, DayOfWeek.MONDAY));
            default -> false;
        };
    }

    /** The equinoxes, by the usual formula for 1980 to 2099. */
    private static boolean isEquinox(LocalDate date) {
        var years = date.getYear() - 1980;
        var day = switch (date.getMonthValue()) {
            case 3 -> 20.8431 + 0.242194 * years - Math.floorDiv(years, 4);
            case 9 -> 23.2488 + 0.242194 * years - Math.floorDiv(years, 4);
            default -> 0.0;
        };
        return date.getDayOfMonth() == (int) day;
    }

    private static boolean isSubstitute(LocalDate date) {
        var before = date.minusDays(1);
        while (isNamedHoliday(before) && before.getDayOfWeek() != DayOfWeek.SUNDAY) {
            before = before.minusDays(1);
        }
        return !isNamedHoliday(date) && isNamedHoliday(before) && before.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** How many times the usual traffic people bring on a day; 1 on most days, 2.2 on the eve of a great gift day. */
    static double giving(LocalDate date) {
        return giftDays(date)
                .mapToDouble(day -> nearness(ChronoUnit.DAYS.between(date, day)))
                .max()
                .orElse(1);
    }

    private static double nearness(long daysBefore) {
        return daysBefore == 0 ? 1.8 : daysBefore == 1 ? 2.2 : daysBefore == 2 ? 1.6 : daysBefore == 3 ? 1.25 : 1;
    }

    private static Stream<LocalDate> giftDays(LocalDate date) {
        var year = date.getYear();
        return Stream.of(
                LocalDate.of(year, 2, 14),
                LocalDate.of(year, 3, 14),
                nth(LocalDate.of(year, 5, 1), 2, DayOfWeek.SUNDAY),
                nth(LocalDate.of(year, 6, 1), 3, DayOfWeek.SUNDAY),
                nth(LocalDate.of(year, 9, 1), 3, DayOfWeek.MONDAY),
                LocalDate.of(year, 12, 24));
    }

    /** A weekday on which companies settle: days ending in 5 or 0; the 25th, payday, most of all. */
    static double settling(LocalDate date) {
        if (isWeekend(date) || isHoliday(date) || date.getDayOfMonth() % 5 != 0) {
            return 1;
        }
        return date.getDayOfMonth() == 25 ? 1.5 : 1.25;
    }

    private static LocalDate nth(LocalDate month, int ordinal, DayOfWeek weekday) {
        return month.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }
}
