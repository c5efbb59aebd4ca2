package dev.yohaku.engine.change;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.LocalCalendar;
import java.time.LocalDate;

/**
 * What the calendar says of the minute at hand, for one service: its slot in the week, days off and what is planned. Holidays have the slots of a
 * Sunday. Remembers the day, so that a point costs next to nothing. Confined to one thread.
 */
final class Hours {
    private static final int DAY = 1440;
    private static final int SUNDAY = 6;

    private final LocalCalendar calendar;
    private final String service;
    private long dayFrom = Long.MAX_VALUE;
    private long dayTo = Long.MIN_VALUE;
    private int weekday;
    private boolean holiday;
    private boolean payDay;
    private boolean off;
    private boolean planned;
    private long minute;

    Hours(LocalCalendar calendar, String service) {
        this.calendar = calendar;
        this.service = service;
    }

    void moveTo(long to) {
        minute = to;
        if (to < dayFrom || to >= dayTo) {
            enter(calendar.date(to));
        }
    }

    private void enter(LocalDate date) {
        dayFrom = start(date);
        dayTo = start(date.plusDays(1));
        holiday = calendar.isHoliday(date);
        off = calendar.isDayOff(date);
        payDay = calendar.isPayDay(date);
        weekday = holiday ? SUNDAY : date.getDayOfWeek().getValue() - 1;
        planned = calendar.occasions().stream()
                .anyMatch(o -> o.range().from() < dayTo && o.range().to() > dayFrom && o.touches(service));
    }

    private long start(LocalDate date) {
        return EpochMinute.of(date.atStartOfDay(calendar.zone()).toInstant());
    }

    long minute() {
        return minute;
    }

    /** 0 to 167, holidays like Sundays; on a day of 25 hours the last one is counted twice. */
    int slot() {
        return weekday * 24 + (int) Math.min(23, (minute - dayFrom) / 60);
    }

    /** 0 to 23 on working days, 24 to 47 on days off. */
    int slotOfDay() {
        return (off ? 24 : 0) + slot() % 24;
    }

    boolean isHoliday() {
        return holiday;
    }

    boolean isPayDay() {
        return payDay;
    }

    /** Whether a step that begins here meets something planned that draws people. */
    boolean isBusy(int step) {
        return planned && meets("campaign", step);
    }

    /** Whether a step that begins here meets a migration or maintenance, during which nothing is usual. */
    boolean isWork(int step) {
        return planned && (meets("migration", step) || meets("maintenance", step));
    }

    private boolean meets(String kind, int step) {
        return calendar.occasions().stream()
                .anyMatch(o -> o.range().from() < minute + step
                        && o.range().to() > minute
                        && o.touches(service)
                        && (o.kind().equals(kind)
                                || (kind.equals("campaign") && o.kind().equals("other"))));
    }

    /** Days since the epoch of the local date's start, for telling one day from the next. */
    long day() {
        return Math.floorDiv(dayFrom + DAY / 2, DAY);
    }
}
