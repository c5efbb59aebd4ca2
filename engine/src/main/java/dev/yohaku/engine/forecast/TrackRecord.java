package dev.yohaku.engine.forecast;

import dev.yohaku.engine.time.RegularSeries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a forecast fared before: for each of the past weeks, the 80 % range of that week's peak as it was forecast from the data before that week,
 * and the peak that came.
 *
 * @param weeks oldest first; at most {@value #WEEKS}, fewer where the history before was too short, or nothing is known of a week
 */
public record TrackRecord(List<Week> weeks) {
    /** How many past weeks are looked at. */
    public static final int WEEKS = 8;

    /**
     * One past week.
     *
     * @param from its first minute
     * @param lower start of the 80 % range of the peak
     * @param upper end of it
     * @param peak the highest value that came
     */
    public record Week(long from, double lower, double upper, double peak) {
        /** Whether the peak came as forecast. */
        public boolean inside() {
            return lower <= peak && peak <= upper;
        }
    }

    public TrackRecord {
        weeks = List.copyOf(weeks);
    }

    /** How many peaks lay inside. */
    public int inside() {
        return (int) weeks.stream().filter(Week::inside).count();
    }

    /** Out of how many. */
    public int of() {
        return weeks.size();
    }

    /** Forecasts the past weeks of this history, each without looking at what came after; makes up to {@value #WEEKS} forecasts. */
    public static TrackRecord of(RegularSeries history, Settings settings) {
        var week = (int) Math.max(1, Duration.ofDays(7).toMinutes() / history.stepMinutes());
        var weeks = new ArrayList<Week>();
        for (var back = WEEKS; back >= 1; back--) {
            var origin = history.length() - back * week;
            if (origin > 0) {
                addWeek(weeks, history, settings.withHorizon(week), origin);
            }
        }
        return new TrackRecord(weeks);
    }

    private static void addWeek(List<Week> weeks, RegularSeries history, Settings settings, int origin) {
        var peak = Double.NEGATIVE_INFINITY;
        for (var step = 0; step < settings.horizon(); step++) {
            if (Double.isFinite(history.at(origin + step))) {
                peak = Math.max(peak, history.at(origin + step));
            }
        }
        if (Double.isFinite(peak) && Forecaster.of(history.before(origin), settings) instanceof Forecast.Made made) {
            var range = made.futures().peak(settings.horizon(), 0.1, 0.9);
            weeks.add(new Week(history.minute(origin), range.get(0), range.get(1), peak));
        }
    }
}
