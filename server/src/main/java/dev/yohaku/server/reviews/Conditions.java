package dev.yohaku.server.reviews;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * The conditions of one team as they stood at one version.
 *
 * @param version 0 while the team has changed nothing
 * @param chosen what the team set, by id of the condition; what is not named keeps its standard
 */
public record Conditions(int version, Map<String, Choice> chosen) {
    /** What holds while nothing was chosen. */
    public static final Conditions STANDARD = new Conditions(0, Map.of());

    /** One condition as a team set it. */
    public record Choice(boolean on, double threshold) {}

    public Conditions {
        chosen = Map.copyOf(chosen);
    }

    /** The threshold that holds; empty when the condition is switched off. */
    public OptionalDouble threshold(Condition condition) {
        var choice = chosen.getOrDefault(condition.id(), new Choice(true, condition.standard()));
        return choice.on() ? OptionalDouble.of(choice.threshold()) : OptionalDouble.empty();
    }
}
