package dev.yohaku.server.simulator;

import java.time.LocalDate;

/** How traffic is spread over a day and over the days of a year. */
enum Rhythm {
    /** People on their phones: a lunch bump, an evening peak, busier weekends and gift days. */
    PEOPLE(5, 3, 2, 1.5, 1.5, 2, 4, 7, 9, 10, 11, 13, 16, 13, 11, 11, 12, 14, 17, 19, 20, 19, 15, 9) {
        @Override
        double on(LocalDate date) {
            return week(date) * GiftCalendar.giving(date);
        }

        @Override
        double week(LocalDate date) {
            return isDayOff(date) ? 1.12 : 1;
        }
    },
    /** Companies' systems: working hours, few weekends, settlement days. */
    COMPANIES(6, 5, 5, 5, 5, 6, 8, 12, 18, 26, 29, 27, 22, 27, 28, 27, 26, 24, 19, 15, 12, 10, 8, 7) {
        @Override
        double on(LocalDate date) {
            return week(date) * GiftCalendar.settling(date);
        }

        @Override
        double week(LocalDate date) {
            return isDayOff(date) ? 0.45 : 1;
        }
    },
    /** People at desks: next to nothing at night and at weekends. */
    DESKS(.4, .3, .2, .2, .2, .3, .6, 1.5, 8, 18, 20, 17, 11, 17, 19, 18, 16, 13, 7, 4, 2, 1.2, .8, .6) {
        @Override
        double on(LocalDate date) {
            return week(date);
        }

        @Override
        double week(LocalDate date) {
            return isDayOff(date) ? 0.12 : 1;
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // Filled in the constructor, never written after.
    private final double[] minutes = new double[Tokyo.DAY];

    Rhythm(double... hours) {
        var sum = 0.0;
        for (var i = 0; i < minutes.length; i++) {
            minutes[i] = between(hours, i);
            sum += minutes[i];
        }
        for (var i = 0; i < minutes.length; i++) {
            minutes[i] /= sum;
        }
    }

    /** A straight line from the middle of one hour to the middle of the next. */
    private static double between(double[] hours, int minute) {
        var position = (minute + 1410) % 1440;
        var hour = position / 60;
        var part = position % 60 / 60.0;
        return hours[hour] * (1 - part) + hours[(hour + 1) % 24] * part;
    }

    /** The share of a usual day's events that falls into this minute of the local day. */
    double share(int minuteOfDay) {
        return minutes[minuteOfDay];
    }

    /** How this day compares to a usual one; 1 is usual. */
    abstract double on(LocalDate date);

    /** The same by weekday and holiday alone. */
    abstract double week(LocalDate date);

    private static boolean isDayOff(LocalDate date) {
        return GiftCalendar.isWeekend(date) || GiftCalendar.isHoliday(date);
    }
}
