package dev.yohaku.engine.forecast;

import dev.yohaku.engine.time.RegularSeries;

/**
 * Bounds for each step, between which the value is expected this often.
 *
 * @param percent 50, 80 or 95
 * @param lower nowhere above {@code upper}
 */
public record Interval(int percent, RegularSeries lower, RegularSeries upper) {}
