package dev.yohaku.engine.forecast;

import dev.yohaku.engine.time.RegularSeries;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Makes forecasts. The same history and settings always give the same forecast. */
public final class Forecaster {
    private static final int FEWEST = 10;
    private static final int FARTHEST_OF_HISTORY = 4;
    private static final int WEEK = (int) Duration.ofDays(7).toMinutes();

    private Forecaster() {}

    /** How a history goes on. Gaps are bridged; infinite values count as gaps. */
    public static Forecast of(RegularSeries past, Settings settings) {
        var values = finite(past);
        var history = RegularSeries.of(past.fromMinute(), past.stepMinutes(), values);
        var known = (int) Arrays.stream(values).filter(Double::isFinite).count();
        var needed = needed(settings);
        if (known < needed) {
            return new Forecast.TooShort(known, needed);
        }
        var silence = Silence.of(values);
        if (silence.isLong(settings.seasons().isEmpty() ? 1 : settings.seasons().getLast())) {
            return new Forecast.Vanished(history.minute(silence.since()));
        }
        return made(history, settings);
    }

    private static int needed(Settings settings) {
        var seasons = settings.seasons().isEmpty() ? 0 : 2 * settings.seasons().getLast();
        return Math.max(Math.max(FEWEST, seasons), Math.ceilDiv(settings.horizon(), FARTHEST_OF_HISTORY));
    }

    private static Forecast made(RegularSeries series, Settings settings) {
        var occasions = settings.calendar().flatMap(calendar -> Occasions.of(series, calendar, settings.service()));
        var usual = occasions.map(Occasions::without).orElseGet(series::values);
        var history = History.of(
                usual, settings.seasons().isEmpty() ? 1 : settings.seasons().getLast());
        var far = isFar(history, settings.horizon());
        var seasons = seasons(series, history, settings, far);
        var longest = seasons.isEmpty() ? 1 : seasons.getLast();
        var outlook = far
                ? Growth.of(history, longest, settings.horizon())
                : Seasonal.of(history, seasons, settings.horizon());
        var uplift = occasions.map(known -> known.ahead(settings.horizon())).orElse(Uplift.none());
        var adjusted = new Adjusted(outlook, uplift, history.unit(), history.isNeverNegative());
        return made(series, seasons, new Futures(adjusted, recentPeak(series.values(), longest)));
    }

    /** The highest known value of the last season; of the last known point, where that season holds none. */
    private static double recentPeak(double[] values, int season) {
        var start = Math.max(0, Math.min(values.length - season, lastKnown(values)));
        return Arrays.stream(values, start, values.length)
                .filter(Double::isFinite)
                .max()
                .orElseThrow();
    }

    private static int lastKnown(double[] values) {
        var last = values.length - 1;
        while (Double.isNaN(values[last])) {
            last--;
        }
        return last;
    }

    /** Whether there are too few whole horizons in the history to learn from forecasts of that length. */
    private static boolean isFar(History history, int horizon) {
        return history.length() < 5L * horizon;
    }

    private static List<Integer> seasons(RegularSeries series, History history, Settings settings, boolean far) {
        if (!settings.seasonal() || !settings.seasons().isEmpty()) {
            return settings.seasons();
        }
        if (far) {
            var week = WEEK / series.stepMinutes();
            return week >= 2 && history.length() >= 3 * week ? List.of(week) : List.of();
        }
        return SeasonSearch.found(history, series.stepMinutes(), settings.horizon());
    }

    private static Forecast.Made made(RegularSeries history, List<Integer> seasons, Futures futures) {
        var intervals = List.of(50, 80, 95).stream()
                .map(percent -> new Interval(
                        percent,
                        quantiles(history, futures, 0.5 - percent / 200.0),
                        quantiles(history, futures, 0.5 + percent / 200.0)))
                .toList();
        return new Forecast.Made(quantiles(history, futures, 0.5), intervals, seasons, futures);
    }

    private static RegularSeries quantiles(RegularSeries history, Futures futures, double chance) {
        return RegularSeries.generate(
                history.toMinute(), history.stepMinutes(), futures.horizon(), step -> futures.quantile(step, chance));
    }

    private static double[] finite(RegularSeries history) {
        return Arrays.stream(history.values())
                .map(value -> Double.isFinite(value) ? value : Double.NaN)
                .toArray();
    }
}
