package dev.yohaku.server.risks;

import dev.yohaku.server.risks.RiskFile.Fault;
import dev.yohaku.server.risks.RiskFile.Row;
import dev.yohaku.server.risks.RiskProblem.Expected;
import dev.yohaku.server.tables.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * Risk records as Markdown: a heading and a list of fields each. A text of several lines stands quoted below its field. Marks of Markdown
 * and HTML are written with a backslash, which is taken off again when reading.
 */
final class MarkdownText {
    private static final Pattern FIELD = Pattern.compile("- ([a-z_]+):(?: (.*))?", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*\\[\\]<>|~&#]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");
    private static final String QUOTE = "  >";

    private MarkdownText() {}

    /** A record's fields below a heading; empty fields are left out. */
    static String record(SequencedMap<String, String> fields) {
        var out = new StringBuilder("\n## ")
                .append(escaped(fields.getOrDefault("title_ja", "")))
                .append("\n\n");
        fields.forEach((key, value) -> {
            if (!value.isEmpty()) {
                field(out, key, value);
            }
        });
        return out.toString();
    }

    private static void field(StringBuilder out, String key, String value) {
        out.append("- ").append(key).append(':');
        if (value.indexOf('\n') < 0) {
            out.append(' ').append(escaped(value)).append('\n');
            return;
        }
        out.append('\n');
        value.lines()
                .forEach(line -> out.append(line.isEmpty() ? QUOTE : QUOTE + " " + escaped(line))
                        .append('\n'));
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }

    private static String plain(String text) {
        return ESCAPED.matcher(text).replaceAll("$1");
    }

    static RiskFile read(String text) {
        return new Reader().all(text);
    }

    /** Reads line by line. Confined to one thread. */
    private static final class Reader {
        private final List<Row> rows = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private Map<String, Cell> cells = new LinkedHashMap<>();
        private String open = "";
        private int number;
        private int heading;

        RiskFile all(String text) {
            text.lines().forEach(this::line);
            finish();
            return rows.isEmpty()
                    ? RiskFile.broken(faults, new Fault(1, 1, new RiskProblem("", "", Expected.HEADING)))
                    : new RiskFile(rows, faults);
        }

        private void line(String line) {
            number++;
            var field = FIELD.matcher(line);
            if (line.startsWith("## ")) {
                finish();
                heading = number;
            } else if (line.startsWith(QUOTE) && !open.isEmpty()) {
                quoted(line);
            } else if (field.matches()) {
                field(field.group(1), field.group(2) == null ? "" : field.group(2));
            } else if (!line.isBlank() && heading > 0) {
                faults.add(Fault.at(new Cell(line, number, 1), "", Expected.FIELD_LINE));
            }
        }

        private void field(String key, String value) {
            var cell = new Cell(plain(value), number, key.length() + 5);
            if (heading == 0) {
                faults.add(Fault.at(new Cell(key, number, 3), "", Expected.HEADING));
            } else if (!RiskFields.KEYS.contains(key)) {
                faults.add(Fault.at(new Cell(key, number, 3), "", Expected.NO_SUCH_FIELD));
            } else if (cells.putIfAbsent(key, cell) != null) {
                faults.add(Fault.at(new Cell(key, number, 3), key, Expected.ONCE));
            }
            open = value.isEmpty() ? key : "";
        }

        private void quoted(String line) {
            var text = plain(line.startsWith(QUOTE + " ") ? line.substring(4) : line.substring(3));
            cells.computeIfPresent(
                    open,
                    (key, cell) -> cell.text().isEmpty() && cell.line() == number - 1
                            ? new Cell(text, cell.line(), cell.column())
                            : new Cell(cell.text() + "\n" + text, cell.line(), cell.column()));
        }

        private void finish() {
            if (heading > 0) {
                rows.add(new Row(heading, cells));
            }
            cells = new LinkedHashMap<>();
            open = "";
        }
    }
}
