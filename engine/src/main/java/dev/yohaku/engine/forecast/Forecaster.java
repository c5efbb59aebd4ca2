package dev.yohaku.engine.forecast;

import dev.yohaku.engine.time.RegularSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes forecasts. The same history and settings always give the same forecast. */
public final class Forecaster {
    private static final int FEWEST = 10;
    private static final int FARTHEST_OF_HISTORY = 4;
    private static final int ORIGINS = 24;
    private static final int[] PERCENTS = {50, 80, 95};

    private Forecaster() {}

    /** How a history goes on. Gaps are bridged; infinite values count as gaps. */
    public static Forecast of(RegularSeries history, Settings settings) {
        var values = finite(history);
        var known = (int) Arrays.stream(values).filter(Double::isFinite).count();
        var needed = needed(settings);
        if (known < needed) {
            return new Forecast.TooShort(known, needed);
        }
        var season = settings.seasons().isEmpty() ? 1 : settings.seasons().getLast();
        var last = lastSign(values);
        if (values.length - 1 - last > Math.max(season, 3)) {
            return new Forecast.Vanished(history.minute(last + 1));
        }
        return made(history, bridged(values, season), settings, season);
    }

    private static int needed(Settings settings) {
        var seasons = settings.seasons().isEmpty() ? 0 : 2 * settings.seasons().getLast();
        return Math.max(Math.max(FEWEST, seasons), Math.ceilDiv(settings.horizon(), FARTHEST_OF_HISTORY));
    }

    private static Forecast made(RegularSeries history, double[] values, Settings settings, int season) {
        var point = point(values, settings.horizon(), season);
        var spread = Spread.of(errors(values, settings.horizon(), season), settings.horizon());
        var intervals = new ArrayList<Interval>();
        for (var percent : PERCENTS) {
            intervals.add(new Interval(
                    percent,
                    bound(history, point, spread, 0.5 - percent / 200.0),
                    bound(history, point, spread, 0.5 + percent / 200.0)));
        }
        var present = Arrays.stream(values, values.length - season, values.length)
                .max()
                .orElseThrow();
        return new Forecast.Made(
                RegularSeries.of(history.toMinute(), history.stepMinutes(), point),
                intervals,
                settings.seasons(),
                new Futures(point, spread, present));
    }

    private static RegularSeries bound(RegularSeries history, double[] point, Spread spread, double share) {
        return RegularSeries.generate(
                history.toMinute(),
                history.stepMinutes(),
                point.length,
                step -> point[step]
                        + (share < 0.5
                                ? Math.min(0, spread.quantile(step, share))
                                : Math.max(0, spread.quantile(step, share))));
    }

    private static double[] point(double[] values, int horizon, int season) {
        var drift = (values[values.length - 1] - values[(values.length - 1) % season])
                / Math.max(1, values.length - season);
        var point = new double[horizon];
        for (var step = 0; step < horizon; step++) {
            var ago = season - step % season;
            point[step] = values[values.length - ago] + drift * (step + ago);
        }
        return point;
    }

    private static double[][] errors(double[] values, int horizon, int season) {
        var first = Math.max(2 * season, values.length / 3);
        var rows = new ArrayList<double[]>();
        for (var origin = first; origin < values.length; origin += Math.max(1, (values.length - first) / ORIGINS)) {
            var point = point(Arrays.copyOf(values, origin), horizon, season);
            for (var step = 0; step < horizon; step++) {
                point[step] = origin + step < values.length ? values[origin + step] - point[step] : Double.NaN;
            }
            rows.add(point);
        }
        return rows.toArray(double[][]::new);
    }

    private static double[] finite(RegularSeries history) {
        return Arrays.stream(history.values())
                .map(value -> Double.isFinite(value) ? value : Double.NaN)
                .toArray();
    }

    /** The last point that is neither a gap nor one of the zeros after a series that had more. */
    private static int lastSign(double[] values) {
        var anything = Arrays.stream(values).anyMatch(value -> value != 0 && Double.isFinite(value));
        var last = values.length - 1;
        while (last > 0 && (Double.isNaN(values[last]) || (anything && values[last] == 0))) {
            last--;
        }
        return last;
    }

    /** Gaps take the value of a season before, else of a season after, else of the nearest known point. */
    private static double[] bridged(double[] values, int season) {
        var bridged = values.clone();
        for (var index = season; index < bridged.length; index++) {
            bridged[index] = Double.isNaN(bridged[index]) ? bridged[index - season] : bridged[index];
        }
        for (var index = bridged.length - 1 - season; index >= 0; index--) {
            bridged[index] = Double.isNaN(bridged[index]) ? bridged[index + season] : bridged[index];
        }
        return nearest(bridged);
    }

    private static double[] nearest(double[] values) {
        var known = List.of(1, -1);
        for (var direction : known) {
            var start = direction > 0 ? 1 : values.length - 2;
            for (var index = start; index >= 0 && index < values.length; index += direction) {
                values[index] = Double.isNaN(values[index]) ? values[index - direction] : values[index];
            }
        }
        return values;
    }
}
