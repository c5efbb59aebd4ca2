package dev.yohaku.server.web.risks;

import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.risks.Found;
import dev.yohaku.server.risks.Plan;
import dev.yohaku.server.risks.Risk;
import dev.yohaku.server.risks.RiskFields;
import dev.yohaku.server.risks.RiskProblem;
import dev.yohaku.server.risks.Trigger;
import dev.yohaku.server.risks.TriggerLink;
import dev.yohaku.server.risks.Triggers;
import dev.yohaku.server.risks.Written;
import dev.yohaku.server.web.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the forms in which records are written. Thread-safe. */
@Component
class RiskForms {
    private final Triggers triggers;
    private final Catalog catalog;

    RiskForms(Triggers triggers, Catalog catalog) {
        this.triggers = triggers;
        this.catalog = catalog;
    }

    /** For a record about something that triggers read, named by its kind: {@code ?driver=db-connections}; other fields as they are given. */
    RiskForm begin(Map<String, String> given, Page page) {
        var values = new HashMap<String, String>();
        for (var trigger : triggers.all()) {
            trigger.choices().stream()
                    .filter(choice -> choice.id().equals(given.get(trigger.kind())))
                    .findFirst()
                    .ifPresent(choice -> about(trigger, choice, values));
        }
        values.putAll(given);
        return begin(values, List.of(), page);
    }

    private static void about(Trigger trigger, Trigger.Choice choice, Map<String, String> values) {
        values.put("title_ja", choice.name().ja());
        values.put("title_en", choice.name().en());
        values.put("found", trigger.found().key());
        values.put("reference", choice.id());
        values.put("link", trigger.page(choice.id()).orElse(""));
        values.put("trigger", trigger.kind() + ":" + choice.id());
    }

    /** For a new record; {@code given} holds what is known already. */
    RiskForm begin(Map<String, String> given, List<RiskProblem> problems, Page page) {
        return new RiskForm(
                page.t("risks.new"),
                "/risks",
                "/risks",
                0,
                given,
                problems(problems, page),
                List.of(),
                choices(given.getOrDefault("trigger", ""), page));
    }

    RiskForm edit(Risk risk, Map<String, String> given, List<RiskProblem> problems, Page page) {
        return new RiskForm(
                page.name(risk.written().title()),
                "/risks/" + risk.id(),
                "/risks/" + risk.id(),
                risk.version(),
                given,
                problems(problems, page),
                List.of(),
                choices(given.getOrDefault("trigger", ""), page));
    }

    /** For a text that began from an older version than somebody else saved. */
    RiskForm conflict(Risk theirs, Written yours, Page page) {
        var form = edit(theirs, RiskFields.of(yours), List.of(), page);
        return new RiskForm(
                form.title(),
                form.action(),
                form.back(),
                theirs.version(),
                form.values(),
                form.problems(),
                differences(theirs.written(), yours, page),
                form.choices());
    }

    private static List<RiskForm.Difference> differences(Written theirs, Written yours, Page page) {
        var other = RiskFields.of(theirs);
        return RiskFields.of(yours).entrySet().stream()
                .filter(field -> !field.getValue().equals(other.get(field.getKey())))
                .map(field -> new RiskForm.Difference(
                        page.t("risks.field." + field.getKey()),
                        other.getOrDefault(field.getKey(), ""),
                        field.getValue()))
                .toList();
    }

    private static Map<String, String> problems(List<RiskProblem> problems, Page page) {
        var said = new HashMap<String, String>();
        problems.forEach(problem -> said.putIfAbsent(problem.field(), said(problem, page)));
        return said;
    }

    /** What is wrong and what was expected. */
    static String said(RiskProblem problem, Page page) {
        var expected = page.t("risks.expected." + problem.expected().key());
        return problem.value().isEmpty()
                ? expected
                : page.t("risks.problem", "value", problem.value(), "expected", expected);
    }

    private Map<String, List<RiskForm.Choice>> choices(String trigger, Page page) {
        return Map.of(
                "found",
                Arrays.stream(Found.values())
                        .map(found -> new RiskForm.Choice(found.key(), page.t("risks.found." + found.key())))
                        .toList(),
                "trigger",
                triggers(trigger, page),
                "side",
                Arrays.stream(TriggerLink.Side.values())
                        .map(side -> new RiskForm.Choice(side.key(), page.t("risks.side." + side.key())))
                        .toList(),
                "service",
                services(page),
                "likelihood",
                steps("likelihood", page),
                "users",
                steps("users", page),
                "worth",
                steps("worth", page),
                "state",
                Arrays.stream(Plan.State.values())
                        .map(state -> new RiskForm.Choice(state.key(), page.t("risks.plan.state." + state.key())))
                        .toList());
    }

    private static List<RiskForm.Choice> steps(String field, Page page) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(step -> new RiskForm.Choice(
                        Integer.toString(step),
                        page.t("risks.step", "step", step, "meaning", page.t("risks." + field + "." + step))))
                .toList();
    }

    private List<RiskForm.Choice> services(Page page) {
        return catalog.services().stream()
                .map(service -> new RiskForm.Choice(service.id(), page.name(service.name())))
                .toList();
    }

    /** All that a record can be tied to, and what it is tied to already even where that is gone. */
    private List<RiskForm.Choice> triggers(String current, Page page) {
        var choices = new ArrayList<RiskForm.Choice>();
        triggers.all()
                .forEach(trigger -> trigger.choices()
                        .forEach(choice -> choices.add(new RiskForm.Choice(
                                trigger.kind() + ":" + choice.id(),
                                named(trigger.kind(), page.name(choice.name()), page)))));
        var known = choices.stream().anyMatch(choice -> choice.value().equals(current));
        return known || current.isEmpty()
                ? choices
                : Stream.concat(Stream.of(new RiskForm.Choice(current, current)), choices.stream())
                        .toList();
    }

    private static String named(String kind, String name, Page page) {
        var key = "risks.kind." + kind;
        return page.phrases().has(key) ? page.t("risks.kind.of", "kind", page.t(key), "name", name) : name;
    }
}
