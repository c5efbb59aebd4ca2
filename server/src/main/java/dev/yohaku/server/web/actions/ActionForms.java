package dev.yohaku.server.web.actions;

import dev.yohaku.server.actions.Action;
import dev.yohaku.server.actions.ActionFields;
import dev.yohaku.server.actions.Expected;
import dev.yohaku.server.actions.Gauges;
import dev.yohaku.server.actions.Problem;
import dev.yohaku.server.actions.Written;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.web.Page;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the forms in which actions are written. Thread-safe. */
@Component
class ActionForms {
    private final Catalog catalog;
    private final Gauges gauges;

    ActionForms(Catalog catalog, Gauges gauges) {
        this.catalog = catalog;
        this.gauges = gauges;
    }

    /** For a new action; {@code given} holds what is known already. */
    ActionForm begin(Map<String, String> given, List<Problem> problems, Page page) {
        return form(page.t("actions.page.new"), "/actions", "/actions", 0, given, problems, List.of(), page);
    }

    ActionForm edit(Action action, Map<String, String> given, List<Problem> problems, Page page) {
        var address = "/actions/" + action.id();
        return form(action.written().what(), address, address, action.version(), given, problems, List.of(), page);
    }

    /** For a text that began from an older version than somebody else saved. */
    ActionForm conflict(Action theirs, Written yours, Page page) {
        var other = ActionFields.of(theirs.written());
        var differences = ActionFields.of(yours).entrySet().stream()
                .filter(field -> !field.getValue().equals(other.get(field.getKey())))
                .map(field -> new ActionForm.Difference(
                        page.t("actions.field." + field.getKey()),
                        other.getOrDefault(field.getKey(), ""),
                        field.getValue()))
                .toList();
        var address = "/actions/" + theirs.id();
        return form(
                theirs.written().what(),
                address,
                address,
                theirs.version(),
                ActionFields.of(yours),
                List.of(),
                differences,
                page);
    }

    /** What a form chose as one thing, the gauge and what it measures, in two fields. */
    static Map<String, String> measured(Map<String, String> given) {
        var fields = new HashMap<>(given);
        var effect = given.getOrDefault("effect", "").split(":", 2);
        fields.put("gauge", effect.length == 2 ? effect[0] : "");
        fields.put("subject", effect.length == 2 ? effect[1] : "");
        return fields;
    }

    private static Map<String, String> chosen(Map<String, String> given) {
        var values = new HashMap<>(given);
        if (!given.getOrDefault("gauge", "").isEmpty()) {
            values.putIfAbsent("effect", given.get("gauge") + ":" + given.get("subject"));
        }
        return values;
    }

    private ActionForm form(
            String title,
            String action,
            String back,
            int version,
            Map<String, String> given,
            List<Problem> problems,
            List<ActionForm.Difference> differences,
            Page page) {
        var questioned = problems.stream().anyMatch(problem -> problem.wanted() == Problem.Wanted.QUESTIONED);
        return new ActionForm(
                title,
                action,
                back,
                version,
                chosen(given),
                said(problems, page),
                differences,
                questioned,
                choices(page));
    }

    private static Map<String, String> said(List<Problem> problems, Page page) {
        var said = new HashMap<String, String>();
        problems.forEach(problem -> said.putIfAbsent(problem.field(), said(problem, page)));
        return said;
    }

    /** What is wrong and what was expected. */
    static String said(Problem problem, Page page) {
        var wanted = page.t("actions.wanted." + problem.wanted().key(), "n", ActionFields.longest(problem.field()));
        return problem.value().isEmpty()
                ? wanted
                : page.t("actions.problem", "value", problem.value(), "wanted", wanted);
    }

    private Map<String, List<ActionForm.Choice>> choices(Page page) {
        return Map.of(
                "effect",
                effects(page),
                "kind",
                Arrays.stream(Written.Kind.values())
                        .map(kind -> new ActionForm.Choice(kind.key(), page.t("actions.kind." + kind.key() + ".what")))
                        .toList(),
                "lasting",
                Arrays.stream(Written.Lasting.values())
                        .map(lasting ->
                                new ActionForm.Choice(lasting.key(), page.t("actions.lasting." + lasting.key())))
                        .toList(),
                "direction",
                Arrays.stream(Expected.Direction.values())
                        .map(direction ->
                                new ActionForm.Choice(direction.key(), page.t("actions.direction." + direction.key())))
                        .toList(),
                "service",
                catalog.services().stream()
                        .map(service -> new ActionForm.Choice(service.id(), page.name(service.name())))
                        .toList());
    }

    /** All that can be measured, as gauge and subject in one. */
    private List<ActionForm.Choice> effects(Page page) {
        return gauges.all().stream()
                .flatMap(gauge -> gauge.choices().stream()
                        .map(choice -> new ActionForm.Choice(
                                gauge.kind() + ":" + choice.subject(),
                                page.t(
                                        "actions.page.gauge",
                                        "gauge",
                                        page.t("actions.gauge." + gauge.kind()),
                                        "name",
                                        page.name(choice.name())))))
                .toList();
    }
}
