package dev.yohaku.server.retrospect;

import dev.yohaku.server.reviews.Text;
import java.util.OptionalDouble;

/**
 * How an objective's budget stood from week to week, as the frozen editions tell it.
 *
 * @param weeks told with a value
 * @param spent of these, in which the budget was spent
 * @param silent weeks told without a value or without data
 * @param least share of the budget that was ever left; empty without a value
 * @param last share that was left in the last week with a value
 */
public record BudgetRecord(
        String objective, Text name, int weeks, int spent, int silent, OptionalDouble least, OptionalDouble last) {
    /** Whether it was never spent in any week that is known. */
    public boolean kept() {
        return weeks > 0 && spent == 0;
    }
}
