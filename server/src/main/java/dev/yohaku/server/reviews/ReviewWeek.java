package dev.yohaku.server.reviews;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Pattern;

/** A week from Monday 00:00 to the next Monday in the workspace's zone, numbered as in ISO 8601; {@code to} may be earlier for a week that is not over. */
public record ReviewWeek(String id, Instant from, Instant to, ZoneId zone) {
    private static final Pattern ID = Pattern.compile("(\\d{4})-W(\\d{2})");

    /** The whole week that contains an instant. */
    public static ReviewWeek containing(Instant instant, ZoneId zone) {
        return startingOn(monday(instant.atZone(zone).toLocalDate()), zone);
    }

    /**
     * The week of an id such as 2026-W47.
     *
     * @throws IllegalArgumentException if the text is not a week, or that year has no such week
     */
    public static ReviewWeek parse(String id, ZoneId zone) {
        var match = ID.matcher(id);
        if (match.matches()) {
            var year = Integer.parseInt(match.group(1));
            var monday = monday(LocalDate.of(year, 1, 4)).plusWeeks(Integer.parseInt(match.group(2)) - 1L);
            var week = startingOn(monday, zone);
            if (week.id().equals(id)) {
                return week;
            }
        }
        throw new IllegalArgumentException("\"" + id + "\" is not a week; expected a form such as 2026-W47");
    }

    public ReviewWeek previous() {
        return startingOn(monday().minusWeeks(1), zone);
    }

    public ReviewWeek next() {
        return startingOn(monday().plusWeeks(1), zone);
    }

    /** The same week, ending earlier: what an edition covers that is made before the week is over. */
    public ReviewWeek until(Instant end) {
        return new ReviewWeek(id, from, end.isBefore(to) ? end : to, zone);
    }

    /** The number within its year, 1 to 53. */
    public int number() {
        return Integer.parseInt(id.substring(6));
    }

    public int year() {
        return Integer.parseInt(id.substring(0, 4));
    }

    /** Its first day. */
    public LocalDate monday() {
        return from.atZone(zone).toLocalDate();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static ReviewWeek startingOn(LocalDate monday, ZoneId zone) {
        var id = String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        var from = monday.atStartOfDay(zone).toInstant();
        return new ReviewWeek(id, from, monday.plusWeeks(1).atStartOfDay(zone).toInstant(), zone);
    }
}
