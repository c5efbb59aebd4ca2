package dev.yohaku.engine.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The outlook of many seasons and horizons of history: the median of simple methods, spread as its own past errors. */
final class Seasonal implements Outlook {
    private static final int ORIGINS = 40;

    private final double[] point;
    private final Spread spread;

    private Seasonal(double[] point, Spread spread) {
        this.point = point;
        this.spread = spread;
    }

    static Seasonal of(History history, List<Integer> seasons, int horizon) {
        var methods = Methods.of(seasons, history.isPositive());
        var origins = Origins.inSeason(history.length(), horizon, seasons, ORIGINS);
        var backtest = Backtest.of(history, methods, origins);
        return new Seasonal(methods.continued(history.values(), horizon), Spread.of(backtest, horizon));
    }

    @Override
    public int horizon() {
        return point.length;
    }

    @Override
    public double quantile(int step, double chance) {
        return point[step] + spread.quantile(step, chance);
    }

    @Override
    public double[] course(SplittableRandom random) {
        var errors = spread.course(random);
        Arrays.setAll(errors, step -> point[step] + errors[step]);
        return errors;
    }
}
