package dev.yohaku.engine.forecast;

import java.util.Arrays;

/**
 * How much wider (or narrower) the truth was spread than growth forecasts from earlier points of the same history said. Errors of one origin are much
 * alike, so each origin counts as one observation, and some imagined ones that were just right keep few origins from saying much.
 */
final class Widening {
    private static final int ORIGINS = 8;
    private static final int FEWEST_POINTS = 28;
    private static final double IMAGINED = 6;

    private Widening() {}

    /** The factor on the spread; 1 when the history is too short to tell. */
    static double of(History history, int season) {
        var first = Math.max(Math.max(FEWEST_POINTS, 2 * season), history.length() / 3);
        var reach = (history.length() - first) / 2;
        if (reach < 1) {
            return 1;
        }
        var sum = IMAGINED;
        for (var origin = 0; origin < ORIGINS; origin++) {
            sum += meanSquare(history, first + (history.length() - reach - first) * origin / ORIGINS, reach, season);
        }
        return Math.sqrt(sum / (IMAGINED + ORIGINS));
    }

    /** Mean square of the errors after an origin, in units of the spread they were given. */
    private static double meanSquare(History history, int origin, int reach, int season) {
        var growth = Growth.unadjusted(history.before(origin), season, reach);
        var values = history.values();
        var known = history.known();
        var errors = new double[reach];
        Arrays.setAll(errors, step -> {
            if (!known[origin + step]) {
                return Double.NaN;
            }
            var chance = Math.clamp(growth.chance(step, values[origin + step]), 1e-6, 1 - 1e-6);
            var normal = Normal.quantile(chance);
            return normal * normal;
        });
        return Arrays.stream(errors).filter(Double::isFinite).average().orElse(1);
    }
}
