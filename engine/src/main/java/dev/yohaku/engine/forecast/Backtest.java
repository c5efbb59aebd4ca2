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
        return new Backtest(origins.places().stream()
                .map(origin -> errors(
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
}
