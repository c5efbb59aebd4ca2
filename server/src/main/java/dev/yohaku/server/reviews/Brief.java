package dev.yohaku.server.reviews;

import java.util.OptionalDouble;

/** What an edition is asked about: which week, whose services, and under which conditions a matter is raised. */
public record Brief(ReviewWeek week, Scope scope, Conditions conditions) {
    /** About the whole workspace, under the conditions that hold while nobody chose others. */
    public static Brief standard(ReviewWeek week) {
        return new Brief(week, Scope.everybody(), Conditions.STANDARD);
    }

    /** The threshold of a condition as the team set it; empty when the team switched it off. */
    public OptionalDouble threshold(Condition condition) {
        return conditions.threshold(condition);
    }

    /** Whether the condition is on. */
    public boolean asks(Condition condition) {
        return threshold(condition).isPresent();
    }
}
