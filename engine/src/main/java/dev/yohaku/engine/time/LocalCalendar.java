package dev.yohaku.engine.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known beforehand about a time at a place: hour of the week, holidays, pay days (五十日: the 5th, 10th … 25th and the last of a month,
 * brought forward to a working day as banks do), and planned occasions such as campaigns. Immutable.
 */
public final class LocalCalendar {
    /** Hours in a week. */
    public static final int HOURS = 168;

    /**
     * Something planned.
     *
     * @param kind {@code campaign}, {@code migration}, {@code maintenance} or {@code other}
     * @param name as people call it; occasions of one name are expected to be alike
     * @param services whose traffic it moves; empty for all
     */
    public record Occasion(String kind, String name, MinuteRange range, Set<String> services) {
        public Occasion {
            services = Set.copyOf(services);
        }

        /** Whether it moves this service. */
        public boolean touches(String service) {
            return services.isEmpty() || services.contains(service);
        }
    }

    private final ZoneId zone;
    private final Set<LocalDate> holidays;
    private final List<Occasion> occasions;

    private LocalCalendar(ZoneId zone, Set<LocalDate> holidays, List<Occasion> occasions) {
        this.zone = zone;
        this.holidays = Set.copyOf(holidays);
        this.occasions = occasions.stream()
                .sorted(Comparator.comparingLong(occasion -> occasion.range().from()))
                .toList();
    }

    public static LocalCalendar of(ZoneId zone, Set<LocalDate> holidays, List<Occasion> occasions) {
        return new LocalCalendar(zone, holidays, occasions);
    }

    /** Without holidays and occasions. */
    public static LocalCalendar plain(ZoneId zone) {
        return of(zone, Set.of(), List.of());
    }

    public ZoneId zone() {
        return zone;
    }

    /** 0 for Monday from 00:00 to 167 for Sunday from 23:00, local time. */
    public int hourOfWeek(long minute) {
        var local = local(minute);
        return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    }

    public LocalDate date(long minute) {
        return local(minute).toLocalDate();
    }

    public boolean isHoliday(LocalDate date) {
        return holidays.contains(date);
    }

    /** Saturday, Sunday or a holiday. */
    public boolean isDayOff(LocalDate date) {
        return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() || isHoliday(date);
    }

    /** Whether a pay day falls on this date, those of days off brought forward to the last working day before. */
    public boolean isPayDay(LocalDate date) {
        if (isDayOff(date)) {
            return false;
        }
        for (var day = date; day.equals(date) || isDayOff(day); day = day.plusDays(1)) {
            if (isNominalPayDay(day)) {
                return true;
            }
        }
        return false;
    }

    /** What is planned for a minute and moves this service; the one that began last. */
    public Optional<Occasion> occasion(long minute, String service) {
        return occasions.reversed().stream()
                .filter(occasion -> occasion.range().contains(minute) && occasion.touches(service))
                .findFirst();
    }

    /** All occasions, by start. */
    public List<Occasion> occasions() {
        return occasions;
    }

    private static boolean isNominalPayDay(LocalDate date) {
        var day = date.getDayOfMonth();
        return day == date.lengthOfMonth() || (day % 5 == 0 && day <= 25);
    }

    private LocalDateTime local(long minute) {
        return LocalDateTime.ofInstant(EpochMinute.start(minute), zone);
    }
}
