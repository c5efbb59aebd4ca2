package dev.yohaku.server.calendar;

import dev.yohaku.server.catalog.Name;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Japan's national holidays by the law on them (国民の祝日に関する法律) as it stands since 2022, for 2022 to 2099. The equinoxes follow the usual
 * approximation, which agrees with the official almanac for these years; it is announced for certain each February for the year after.
 */
final class JapaneseHolidays {
    private static final Name SUBSTITUTE = new Name("振替休日", "Substitute holiday");
    private static final Name BETWEEN = new Name("国民の休日", "Citizens’ holiday");

    private record Fixed(int month, int day, Name name) {}

    private record HappyMonday(int month, int week, Name name) {}

    private static final List<Fixed> FIXED = List.of(
            new Fixed(1, 1, new Name("元日", "New Year’s Day")),
            new Fixed(2, 11, new Name("建国記念の日", "National Foundation Day")),
            new Fixed(2, 23, new Name("天皇誕生日", "Emperor’s Birthday")),
            new Fixed(4, 29, new Name("昭和の日", "Showa Day")),
            new Fixed(5, 3, new Name("憲法記念日", "Constitution Day")),
            new Fixed(5, 4, new Name("みどりの日", "Greenery Day")),
            new Fixed(5, 5, new Name("こどもの日", "Children’s Day")),
            new Fixed(8, 11, new Name("山の日", "Mountain Day")),
            new Fixed(11, 3, new Name("文化の日", "Culture Day")),
            new Fixed(11, 23, new Name("勤労感謝の日", "Labour Thanksgiving Day")));

    private static final List<HappyMonday> MONDAYS = List.of(
            new HappyMonday(1, 2, new Name("成人の日", "Coming of Age Day")),
            new HappyMonday(7, 3, new Name("海の日", "Marine Day")),
            new HappyMonday(9, 3, new Name("敬老の日", "Respect for the Aged Day")),
            new HappyMonday(10, 2, new Name("スポーツの日", "Sports Day")));

    private JapaneseHolidays() {}

    static Map<LocalDate, Name> of(int year) {
        var days = new TreeMap<LocalDate, Name>();
        FIXED.forEach(fixed -> days.put(LocalDate.of(year, fixed.month(), fixed.day()), fixed.name()));
        MONDAYS.forEach(monday -> days.put(
                LocalDate.of(year, monday.month(), 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(monday.week(), DayOfWeek.MONDAY)),
                monday.name()));
        days.put(LocalDate.of(year, 3, equinox(year, 20.8431)), new Name("春分の日", "Vernal Equinox Day"));
        days.put(LocalDate.of(year, 9, equinox(year, 23.2488)), new Name("秋分の日", "Autumnal Equinox Day"));
        var named = new TreeMap<>(days);
        named.keySet().forEach(day -> addSubstitute(days, named, day));
        named.keySet().forEach(day -> addBetween(days, named, day));
        return days;
    }

    private static int equinox(int year, double in1980) {
        return (int) (in1980 + 0.242194 * (year - 1980)) - (year - 1980) / 4;
    }

    /** A holiday on a Sunday moves to the next day that is none. */
    private static void addSubstitute(Map<LocalDate, Name> days, Map<LocalDate, Name> named, LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            var next = day.plusDays(1);
            while (named.containsKey(next)) {
                next = next.plusDays(1);
            }
            days.put(next, SUBSTITUTE);
        }
    }

    /** A day between two holidays is one too. */
    private static void addBetween(Map<LocalDate, Name> days, Map<LocalDate, Name> named, LocalDate day) {
        if (named.containsKey(day.plusDays(2))) {
            days.putIfAbsent(day.plusDays(1), BETWEEN);
        }
    }
}
