package dev.yohaku.server.cli;

import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.spec.Note;
import dev.yohaku.engine.spec.Problem;
import dev.yohaku.engine.spec.SloDocument;
import dev.yohaku.engine.spec.SpecResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What a check of objective files found, for people and for programs. */
final class ValidateReport {
    private ValidateReport() {}

    /** One line for each problem, or for each note when there is no problem. */
    static List<String> messages(SpecResult result) {
        return switch (result) {
            case SpecResult.Documents documents ->
                documents.notes().stream()
                        .map(note -> note.place() + ": note: " + note.message())
                        .toList();
            case SpecResult.Problems(var problems) ->
                problems.stream().map(Problem::toString).toList();
        };
    }

    /** A line for each objective. */
    static String text(SpecResult.Documents documents) {
        var slos = documents.slos();
        var width = slos.stream().mapToInt(slo -> slo.name().length()).max().orElse(0);
        var lines = slos.stream().map(slo -> line(slo, width)).collect(Collectors.joining(System.lineSeparator()));
        var others = Stream.concat(
                        documents.watches().stream().map(watch -> watch.name() + "  watched"),
                        documents.drivers().stream().map(driver -> driver.name() + "  grows to a limit"))
                .collect(Collectors.joining(System.lineSeparator()));
        if (slos.isEmpty()) {
            return others.isEmpty() ? "No fault, and no objective either." : others;
        }
        return others.isEmpty() ? lines : lines + System.lineSeparator() + others;
    }

    private static String line(SloDocument slo, int width) {
        return slo.name() + " ".repeat(width - slo.name().length()) + "  "
                + slo.target().movePointRight(2).toPlainString() + " % over " + words(slo.window()) + "  "
                + counted(slo);
    }

    private static String counted(SloDocument slo) {
        return switch (slo.indicator().definition()) {
            case SliDefinition.Exact exact -> "counted exactly";
            case SliDefinition.Delegated delegated -> "left to the server; " + delegated.reason();
        };
    }

    private static String words(Duration window) {
        if (window.toMinutesPart() != 0) {
            return window.toMinutes() + " minutes";
        }
        return window.toHoursPart() != 0 ? window.toHours() + " hours" : window.toDays() + " days";
    }

    /** {@code {"valid","problems":[…],"notes":[…],"objectives":[…]}}. */
    static String json(SpecResult result) {
        var form = new LinkedHashMap<String, Object>();
        form.put("valid", result instanceof SpecResult.Documents);
        switch (result) {
            case SpecResult.Documents documents -> {
                form.put("problems", List.of());
                form.put(
                        "notes",
                        documents.notes().stream().map(ValidateReport::form).toList());
                form.put(
                        "objectives",
                        documents.slos().stream().map(ValidateReport::form).toList());
                form.put(
                        "watches",
                        documents.watches().stream().map(watch -> watch.name()).toList());
                form.put(
                        "drivers",
                        documents.drivers().stream()
                                .map(driver -> driver.name())
                                .toList());
            }
            case SpecResult.Problems(var problems) -> {
                form.put("problems", problems.stream().map(ValidateReport::form).toList());
                form.put("notes", List.of());
                form.put("objectives", List.of());
                form.put("watches", List.of());
                form.put("drivers", List.of());
            }
        }
        return new JsonMapper().writeValueAsString(form);
    }

    private static Map<String, Object> form(Problem problem) {
        return place(problem.file(), problem.line(), problem.column(), problem.message());
    }

    private static Map<String, Object> form(Note note) {
        return place(note.place().file(), note.place().line(), note.place().column(), note.message());
    }

    private static Map<String, Object> place(String file, int line, int column, String message) {
        var form = new LinkedHashMap<String, Object>();
        form.put("file", file);
        form.put("line", line);
        form.put("column", column);
        form.put("message", message);
        return form;
    }

    private static Map<String, Object> form(SloDocument slo) {
        var form = new LinkedHashMap<String, Object>();
        form.put("id", slo.name());
        form.put("service", slo.service());
        form.put("target", slo.target());
        form.put("window", slo.window().toString());
        form.put("counted", slo.indicator().definition() instanceof SliDefinition.Exact ? "exact" : "delegated");
        form.put("reason", slo.indicator().definition() instanceof SliDefinition.Delegated d ? d.reason() : null);
        return form;
    }
}
