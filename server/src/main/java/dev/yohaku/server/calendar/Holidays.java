package dev.yohaku.server.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.catalog.Workspace;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The public holidays of a country. Those of Japan are our own rules, because the library's list of them is out of date; every other
 * country's come from the library. Thread-safe; what was worked out for a year is kept.
 */
@Component
public class Holidays {
    private static final String JAPAN = "jp";
    private static final String NONE = "none";

    private final String country;
    private final Map<Integer, Map<LocalDate, Name>> years = new ConcurrentHashMap<>();

    /** @param country ISO 3166 code; {@code none} for no holidays; empty for Japan in a Japanese workspace, and none otherwise */
    Holidays(@Value("${yohaku.holidays:}") String country, Workspace workspace) {
        this.country = country.isEmpty() ? usual(workspace) : country.toLowerCase(Locale.ROOT);
    }

    private static String usual(Workspace workspace) {
        return workspace.zone().getId().equals("Asia/Tokyo") ? JAPAN : NONE;
    }

    /** The holidays from one day to another, both included, with their names. */
    public Map<LocalDate, Name> between(LocalDate from, LocalDate to) {
        var found = new TreeMap<LocalDate, Name>();
        for (var year = from.getYear(); year <= to.getYear(); year++) {
            found.putAll(years.computeIfAbsent(year, this::year));
        }
        return found.subMap(from, true, to, true);
    }

    private Map<LocalDate, Name> year(int year) {
        return switch (country) {
            case NONE -> Map.of();
            case JAPAN -> JapaneseHolidays.of(year);
            default -> abroad(year);
        };
    }

    private Map<LocalDate, Name> abroad(int year) {
        var found = new TreeMap<LocalDate, Name>();
        HolidayManager.getInstance(ManagerParameters.create(country))
                .getHolidays(Year.of(year))
                .forEach(holiday -> found.put(
                        holiday.getDate(),
                        new Name(holiday.getDescription(Locale.JAPANESE), holiday.getDescription(Locale.ENGLISH))));
        return found;
    }
}
