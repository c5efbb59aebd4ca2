package dev.yohaku.server.web.actions;

import java.util.List;
import java.util.Map;

/**
 * The form in which an action is written.
 *
 * @param action where it is sent
 * @param values by key of the field, as text
 * @param problems what is wrong, by key of the field
 * @param differences where somebody else saved something else meanwhile
 * @param questioned whether the action only asks for care, so that it must say what will be different
 * @param choices of fields that are chosen, by key
 */
public record ActionForm(
        String title,
        String action,
        String back,
        int version,
        Map<String, String> values,
        Map<String, String> problems,
        List<Difference> differences,
        boolean questioned,
        Map<String, List<Choice>> choices) {
    public ActionForm {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
        differences = List.copyOf(differences);
        choices = Map.copyOf(choices);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    public List<Choice> choices(String field) {
        return choices.getOrDefault(field, List.of());
    }

    /** Something to choose. */
    public record Choice(String value, String text) {}

    /** What somebody else saved and what you wrote. */
    public record Difference(String label, String theirs, String yours) {}
}
