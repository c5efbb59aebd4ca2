package dev.yohaku.server.reviews;

import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Statuses;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What an edition is asked about: which week, whose services, and under which conditions a matter is raised. One is made for each edition, so
 * that what several speakers need is read once. Confined to the thread that makes the edition.
 */
public final class Brief {
    private final ReviewWeek week;
    private final Scope scope;
    private final Conditions conditions;
    private @Nullable List<ObjectiveStatus> standing;

    public Brief(ReviewWeek week, Scope scope, Conditions conditions) {
        this.week = week;
        this.scope = scope;
        this.conditions = conditions;
    }

    /** About the whole workspace, under the conditions that hold while nobody chose others. */
    public static Brief standard(ReviewWeek week) {
        return new Brief(week, Scope.everybody(), Conditions.STANDARD);
    }

    public ReviewWeek week() {
        return week;
    }

    public Scope scope() {
        return scope;
    }

    public Conditions conditions() {
        return conditions;
    }

    /** How the objectives of the scope stood when the week ended, the most urgent first; read once, whoever asks first. */
    public List<ObjectiveStatus> standing(Statuses statuses) {
        var known = standing;
        if (known == null) {
            known = statuses.at(week.to()).stream()
                    .filter(status -> scope.covers(status.objective().service()))
                    .toList();
            standing = known;
        }
        return known;
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
