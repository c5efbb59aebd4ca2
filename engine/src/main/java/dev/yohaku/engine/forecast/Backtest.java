package dev.yohaku.engine.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * The forecast's own past: what it would have said from earlier points of the same history (rolling origins: Tashman, 2000), each time knowing only what
 * came before, and how far off it was.
 *
 * @param errors truth less forecast, a row for each origin from the oldest on, an entry for each step; NaN where the truth is not known
 */
record Backtest(List<double[]> errors) {
    Backtest {
        errors = List.copyOf(errors);
    }

    /** Origins spread evenly over the later part of the history. */
    static Backtest of(History history, Methods methods, Origins origins) {
        var values = history.values();
        var known = history.known();
        return new Backtest(Arrays.stream(origins.places())
                .mapToObj(origin -> errors(
                        values, known, methods.continued(Arrays.copyOf(values, origin), origins.horizon()), origin))
                .toList());
    }

    private static double[] errors(double[] values, boolean[] known, double[] forecast, int origin) {
        var errors = new double[forecast.length];
        Arrays.setAll(
                errors,
                step -> origin + step < values.length && known[origin + step]
                        ? values[origin + step] - forecast[step]
                        : Double.NaN);
        return errors;
    }

    /** The mean size of all errors. */
    double meanSize() {
        return errors.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .map(Math::abs)
                .average()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Where past forecasts start. */
    record Origins(int length, int first, int count, int horizon) {
        private static final double LATER = 0.4;

        /** Of the later part, as far as whole horizons go; at least the last whole horizon. */
        static Origins of(int length, int horizon, int longestSeason, int count) {
            var first = Math.max((int) (LATER * length), 2 * longestSeason + 10);
            return new Origins(length, Math.max(2, Math.min(first, length - horizon)), count, horizon);
        }

        int[] places() {
            var last = Math.max(first, length - horizon);
            var steps = Math.max(1, Math.min(count - 1, last - first));
            var places = new int[last == first ? 1 : steps + 1];
            Arrays.setAll(places, index -> first + (int) ((long) (last - first) * index / steps));
            return places;
        }
    }
}
