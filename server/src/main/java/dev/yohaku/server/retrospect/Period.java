package dev.yohaku.server.retrospect;

import dev.yohaku.server.reviews.ReviewWeek;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A month or a quarter of whole weeks: those whose Thursday lies in it, as ISO 8601 gives weeks to years. Every week belongs to one month and to one
 * quarter, and a quarter has the weeks of its three months.
 *
 * @param id such as 2026-11 or 2026-Q4
 * @param first the first day of its first month
 * @param months 1 or 3
 */
public record Period(String id, LocalDate first, int months, ZoneId zone) {
    private static final Pattern ID = Pattern.compile("(\\d{4})-(?:(0[1-9]|1[0-2])|Q([1-4]))");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final int QUARTER = 3;

    /**
     * The period of an id such as 2026-11 or 2026-Q4.
     *
     * @throws IllegalArgumentException if the text is neither a month nor a quarter of the years 2000 to 2199
     */
    public static Period parse(String id, ZoneId zone) {
        var match = ID.matcher(id);
        if (match.matches()) {
            var year = Integer.parseInt(match.group(1));
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return match.group(2) != null
                        ? month(LocalDate.of(year, Integer.parseInt(match.group(2)), 1), zone)
                        : quarter(LocalDate.of(year, QUARTER * Integer.parseInt(match.group(3)) - 2, 1), zone);
            }
        }
        throw new IllegalArgumentException(
                "\"" + id + "\" is not a period; expected a month such as 2026-11 or a quarter such as 2026-Q4");
    }

    /** The month that a week belongs to. */
    public static Period monthOf(ReviewWeek week) {
        return month(thursday(week).withDayOfMonth(1), week.zone());
    }

    /** The quarter that a week belongs to. */
    public static Period quarterOf(ReviewWeek week) {
        return monthOf(week).quarter();
    }

    public boolean isQuarter() {
        return months == QUARTER;
    }

    /** The quarter that it lies in; itself if it is one. */
    public Period quarter() {
        return quarter(first.withMonth((first.getMonthValue() - 1) / QUARTER * QUARTER + 1), zone);
    }

    public Period previous() {
        return shifted(-months);
    }

    public Period next() {
        return shifted(months);
    }

    /** Its weeks, the first one first; never empty. */
    public List<ReviewWeek> weeks() {
        var weeks = new ArrayList<ReviewWeek>();
        var end = first.plusMonths(months);
        for (var thursday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
                thursday.isBefore(end);
                thursday = thursday.plusWeeks(1)) {
            weeks.add(ReviewWeek.containing(thursday.atStartOfDay(zone).toInstant(), zone));
        }
        return weeks;
    }

    /** The Monday on which its first week begins. */
    public Instant from() {
        return weeks().getFirst().from();
    }

    /** The Monday on which the week after its last one begins. */
    public Instant to() {
        return weeks().getLast().to();
    }

    private Period shifted(int by) {
        var start = first.plusMonths(by);
        return isQuarter() ? quarter(start, zone) : month(start, zone);
    }

    private static Period month(LocalDate first, ZoneId zone) {
        var id = String.format(Locale.ROOT, "%04d-%02d", first.getYear(), first.getMonthValue());
        return new Period(id, first, 1, zone);
    }

    private static Period quarter(LocalDate first, ZoneId zone) {
        var id = String.format(Locale.ROOT, "%04d-Q%d", first.getYear(), (first.getMonthValue() + 2) / QUARTER);
        return new Period(id, first, QUARTER, zone);
    }

    private static LocalDate thursday(ReviewWeek week) {
        return week.monday().plusDays(3);
    }
}
