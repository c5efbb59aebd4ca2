package dev.yohaku.server.web.chart;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What is left of a budget, on the axis that all bars share: −25 % to 100 %, zero at a fifth of the width. Below −25 % the bar is cut and
 * its number carries the truth.
 *
 * @param says the text equivalent
 * @param css how the objective stands: ok, watch, out or none
 * @param fill inline style of the bar
 * @param week inline style of last week's mark; empty when there is none
 */
public record BudgetBar(String says, String css, String fill, String week) {
    /** Both shares are signed. An unknown {@code left} hatches the whole axis. */
    public static BudgetBar of(OptionalDouble left, OptionalDouble weekAgo, String css, String says) {
        var zero = place(0);
        var end = place(left.orElse(1));
        var from = Math.min(zero, end);
        var fill = "left:" + number(from) + "%;width:" + number(Math.abs(end - zero)) + "%";
        var week = weekAgo.isPresent() ? "left:" + number(place(weekAgo.getAsDouble())) + "%" : "";
        return new BudgetBar(says, css, fill, week);
    }

    /** Percent from the left at which a share of a budget lies. */
    static double place(double share) {
        return 20 + 80 * Math.clamp(share, -0.25, 1);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
