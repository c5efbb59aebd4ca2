package dev.yohaku.engine.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * A handful of methods whose median is the forecast. The median of simple methods beats nearly each of them, and needs no choice between them (M4:
 * Makridakis, Spiliotis and Assimakopoulos, 2020; medians: Petropoulos and Svetunkov, 2020).
 */
final class Methods {
    private static final double PENALTY = 0.1;
    private static final double WANDERING_PENALTY = 10;

    private final List<Method> methods;

    private Methods(List<Method> methods) {
        this.methods = List.copyOf(methods);
    }

    /**
     * Those that fit.
     *
     * @param seasons ascending; may be empty
     * @param positive whether all values are above zero, so that logarithms make sense
     */
    static Methods of(List<Integer> seasons, boolean positive) {
        var methods = new ArrayList<Method>();
        add(methods, new Autoregression(lags(seasons), PENALTY), positive);
        add(methods, new Differenced(1, new Autoregression(lags(seasons), WANDERING_PENALTY)), positive);
        for (var season : seasons) {
            add(methods, new Differenced(season, new Autoregression(lags(seasons), PENALTY)), positive);
            methods.add(new Repetition(season));
        }
        if (seasons.isEmpty()) {
            add(methods, new DampedTrend(), positive);
        }
        return new Methods(methods);
    }

    private static void add(List<Method> methods, Method method, boolean positive) {
        methods.add(method);
        if (positive) {
            methods.add(new Logarithmic(method));
        }
    }

    /** The steps just before, and around one season ago; also around two ago for short seasons and the shortest of several. */
    private static List<Integer> lags(List<Integer> seasons) {
        var lags = new TreeSet<>(seasons.isEmpty() ? List.of(1, 2, 3, 4, 5, 6, 7, 8) : List.of(1, 2, 3));
        for (var season : seasons) {
            lags.addAll(List.of(season - 1, season, season + 1));
            if (season <= 12 || season < seasons.getLast()) {
                lags.addAll(List.of(2 * season - 1, 2 * season, 2 * season + 1));
            }
        }
        return List.copyOf(lags);
    }

    /** The median of all methods, step by step. */
    double[] continued(double[] values, int horizon) {
        var courses = methods.stream()
                .map(method -> method.continued(values, horizon))
                .toList();
        var middle = new double[horizon];
        Arrays.setAll(
                middle,
                step -> median(courses.stream()
                        .mapToDouble(course -> course[step])
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray()));
        return middle;
    }

    private static double median(double[] sorted) {
        return sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
