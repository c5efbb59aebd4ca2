package dev.yohaku.server.web.risks;

import java.util.List;
import java.util.Map;

/**
 * The form in which a record is written.
 *
 * @param action path that it is sent to
 * @param back path of the page to return to
 * @param version that it began from; 0 for a new record
 * @param values by field
 * @param problems in words, by field
 * @param differences where somebody else saved another text meanwhile; empty when nobody did
 */
public record RiskForm(
        String title,
        String action,
        String back,
        int version,
        Map<String, String> values,
        Map<String, String> problems,
        List<Difference> differences,
        Map<String, List<Choice>> choices) {

    /** One field in which two texts differ. */
    public record Difference(String label, String theirs, String yours) {}

    /** Something to choose. */
    public record Choice(String value, String text) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /** What can be chosen for a field, as it is offered. */
    public List<Choice> choices(String field) {
        return choices.getOrDefault(field, List.of());
    }
}
