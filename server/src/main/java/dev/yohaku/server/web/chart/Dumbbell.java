package dev.yohaku.server.web.chart;

import java.util.OptionalDouble;

/**
 * A budget then (○) and now (●) on the axis that all bars share.
 *
 * @param then inline style; empty when there is no earlier value
 * @param now inline style; empty when nothing is known now
 * @param span inline style of the line between both; empty when one is missing
 */
public record Dumbbell(String says, String css, String then, String now, String span) {
    public static Dumbbell of(OptionalDouble then, OptionalDouble now, String css, String says) {
        return new Dumbbell(
                says,
                css,
                at(then),
                at(now),
                then.isPresent() && now.isPresent() ? span(then.getAsDouble(), now.getAsDouble()) : "");
    }

    private static String at(OptionalDouble share) {
        return share.isPresent() ? "left:" + BudgetBar.number(BudgetBar.place(share.getAsDouble())) + "%" : "";
    }

    private static String span(double then, double now) {
        var a = BudgetBar.place(then);
        var b = BudgetBar.place(now);
        return "left:" + BudgetBar.number(Math.min(a, b)) + "%;width:" + BudgetBar.number(Math.abs(a - b)) + "%";
    }
}
