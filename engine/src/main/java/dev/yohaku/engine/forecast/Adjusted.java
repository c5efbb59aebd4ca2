package dev.yohaku.engine.forecast;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Another outlook in the history's own unit: with what the calendar adds, and never below zero where the history never was.
 *
 * @param unit what one stands for
 * @param floored whether values stop at zero
 */
record Adjusted(Outlook inner, Uplift uplift, double unit, boolean floored) implements Outlook {
    @Override
    public int horizon() {
        return inner.horizon();
    }

    @Override
    public double quantile(int step, double chance) {
        return adjusted(step, inner.quantile(step, chance));
    }

    @Override
    public double[] course(SplittableRandom random) {
        var course = inner.course(random);
        Arrays.setAll(course, step -> adjusted(step, course[step]));
        return course;
    }

    private double adjusted(int step, double value) {
        var lifted = uplift.applied(step, value * unit);
        var bounded = Math.clamp(lifted, -Double.MAX_VALUE, Double.MAX_VALUE);
        return floored ? Math.max(0, bounded) : bounded;
    }
}
