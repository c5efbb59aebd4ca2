package dev.yohaku.server.retrospect;

import dev.yohaku.server.retrospect.Report.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A report as Markdown. */
public final class RetrospectMarkdown {
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_\\[\\]<>#|~])");

    private RetrospectMarkdown() {}

    /** @param unknown the title of what cannot be told */
    public static String of(Report report, String unknown) {
        var lines = new ArrayList<String>();
        lines.add("# " + escaped(report.title()));
        lines.add("");
        lines.add(escaped(report.sub()));
        lines.add("");
        report.answer().forEach(sentence -> lines.add("- " + escaped(sentence)));
        report.sheets().forEach(sheet -> lines.addAll(sheet(sheet)));
        if (!report.unknown().isEmpty()) {
            lines.addAll(List.of("", "## " + escaped(unknown), ""));
            report.unknown().forEach(sentence -> lines.add("- " + escaped(sentence)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> sheet(Sheet sheet) {
        var lines = new ArrayList<>(List.of("", "## " + escaped(sheet.title())));
        if (!sheet.note().isEmpty()) {
            lines.addAll(List.of("", escaped(sheet.note())));
        }
        if (!sheet.rows().isEmpty()) {
            lines.addAll(List.of("", row(sheet.headers())));
            lines.add("|" + " --- |".repeat(sheet.headers().size()));
            sheet.rows().forEach(cells -> lines.add(row(cells)));
        }
        return lines;
    }

    private static String row(List<String> cells) {
        return cells.stream().map(RetrospectMarkdown::escaped).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$1");
    }
}
