package dev.yohaku.server.web.calendar;

import java.util.List;

/**
 * The calendar: what is planned, and what was changed.
 *
 * @param services to choose from
 * @param coming days from today on with something planned, or a holiday
 * @param past days with changes or plans, the newest first
 * @param removed id and name of the planned event that was just taken out; empty otherwise
 */
public record CalendarPage(
        String sub,
        String lede,
        boolean member,
        boolean admin,
        List<Choice> services,
        List<Day> coming,
        List<Day> past,
        List<String> removed) {
    public CalendarPage {
        services = List.copyOf(services);
        coming = List.copyOf(coming);
        past = List.copyOf(past);
        removed = List.copyOf(removed);
    }

    public record Choice(String value, String text, boolean chosen) {}

    /** One day; {@code holiday} names it, empty on any other day. */
    public record Day(String date, boolean today, String holiday, List<Entry> entries) {
        public Day {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Something on a day.
     *
     * @param css change or planned
     * @param kind in words
     * @param more version, services, who told
     * @param link a page outside; empty for none
     * @param edit path of its form; empty where it cannot be changed
     */
    public record Entry(String time, String css, String kind, String title, String more, String link, String edit) {}
}
