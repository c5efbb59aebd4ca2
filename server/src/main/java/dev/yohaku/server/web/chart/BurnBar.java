package dev.yohaku.server.web.chart;

import java.util.OptionalDouble;

/**
 * A burn rate on an axis of 0 to 15 times, with a mark at once and one at the factor that pages.
 *
 * @param name of the window
 * @param value as it is written; a dash where nothing is known
 * @param css watch above once, else empty
 * @param width inline style of the bar
 * @param once inline style of the mark at once
 * @param pages inline style of the mark at the paging factor; empty when nothing pages on this window
 */
public record BurnBar(String name, String value, String css, String width, String once, String pages) {
    private static final double LONGEST = 15;

    public static BurnBar of(String name, String value, OptionalDouble rate, OptionalDouble pagingFactor) {
        return new BurnBar(
                name,
                value,
                rate.orElse(0) > 1 ? "watch" : "",
                "width:" + percent(rate.orElse(0)),
                "left:" + percent(1),
                pagingFactor.isPresent() ? "left:" + percent(pagingFactor.getAsDouble()) : "");
    }

    private static String percent(double rate) {
        return BudgetBar.number(100 * Math.clamp(rate / LONGEST, 0, 1)) + "%";
    }
}
