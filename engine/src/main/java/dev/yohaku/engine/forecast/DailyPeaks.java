package dev.yohaku.engine.forecast;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.RegularSeries;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/** The reduction of a series to the highest value of each local day, which is what capacity has to hold. */
public final class DailyPeaks {
    private static final int DAY = (int) Duration.ofDays(1).toMinutes();

    private DailyPeaks() {}

    /**
     * One point a day, from the first whole day to the last. Days are those of the zone; the points lie 24 hours apart from the first midnight on, so
     * after a clock change they start an hour off. A day of which nothing is known is a gap. Steps of a day or more stay as they are.
     */
    public static RegularSeries of(RegularSeries series, ZoneId zone) {
        if (series.stepMinutes() >= DAY || series.isEmpty()) {
            return series;
        }
        var first = date(series.fromMinute() - 1, zone).plusDays(1);
        var days = (int) Math.max(0, date(series.toMinute(), zone).toEpochDay() - first.toEpochDay());
        var peaks = new double[days];
        Arrays.fill(peaks, Double.NaN);
        for (var index = 0; index < series.length(); index++) {
            var day = (int) (date(series.minute(index), zone).toEpochDay() - first.toEpochDay());
            if (day >= 0 && day < days) {
                peaks[day] = higher(peaks[day], series.at(index));
            }
        }
        return RegularSeries.of(midnight(first, zone), DAY, peaks);
    }

    private static double higher(double peak, double value) {
        return Double.isNaN(peak) ? value : Double.isNaN(value) ? peak : Math.max(peak, value);
    }

    private static LocalDate date(long minute, ZoneId zone) {
        return LocalDate.ofInstant(EpochMinute.start(minute), zone);
    }

    private static long midnight(LocalDate date, ZoneId zone) {
        return EpochMinute.of(date.atStartOfDay(zone).toInstant());
    }
}
