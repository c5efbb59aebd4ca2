package dev.yohaku.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The status of all objectives as a table for a terminal, from its JSON form. */
final class StatusTable {
    private static final List<String> HEAD =
            List.of("objective", "target", "state", "budget left", "good", "total", "coverage", "mode");

    private StatusTable() {}

    static String of(String json) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        for (var one : new JsonMapper().readTree(json)) {
            rows.add(row(one));
        }
        return rows.size() == 1
                ? "No objectives yet. Start the server with --prometheus URL, and they are discovered."
                : aligned(rows);
    }

    private static List<String> row(JsonNode one) {
        return List.of(
                one.path("id").asString(),
                one.path("target").asString(),
                one.path("state").asString(),
                percent(one.path("remaining")),
                count(one.path("good")),
                count(one.path("total")),
                percent(one.path("coverage")),
                one.path("mode").asString());
    }

    private static String percent(JsonNode ratio) {
        return ratio.isNumber() ? String.format(Locale.ROOT, "%.1f%%", ratio.asDouble() * 100) : "-";
    }

    private static String count(JsonNode number) {
        return number.isNumber() ? String.format(Locale.ROOT, "%,.0f", number.asDouble()) : "-";
    }

    private static String aligned(List<List<String>> rows) {
        var widths = new int[HEAD.size()];
        for (var row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            var left = i == 0 || i == 2 || i == 7;
            line.append(String.format(Locale.ROOT, (left ? "%-" : "%") + widths[i] + "s  ", row.get(i)));
        }
        return line.toString().stripTrailing();
    }
}
