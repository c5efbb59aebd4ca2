package dev.yohaku.server.risks;

import dev.yohaku.server.risks.RiskFile.Cell;
import dev.yohaku.server.risks.RiskFile.Fault;
import dev.yohaku.server.risks.RiskProblem.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comma-separated text (RFC 4180). A cell that a spreadsheet could take for a formula is written with an apostrophe before it, which is
 * taken off again when reading; so whatever was written reads back the same.
 */
record CsvText(List<List<Cell>> rows, List<Fault> faults) {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final String MARK = "\uFEFF";

    /** A line of the file. */
    static String line(List<String> cells) {
        return String.join(",", cells.stream().map(CsvText::written).toList()) + "\r\n";
    }

    /** What begins a file, so that spreadsheets read Japanese. */
    static String start() {
        return MARK;
    }

    private static String written(String cell) {
        var safe = FORMULA.matcher(cell).matches() ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** Reads a file; empty lines are passed over. A quote that is never closed ends the reading. */
    static CsvText of(String text) {
        return new Reader(text.startsWith(MARK) ? text.substring(1) : text).all();
    }

    /** Reads from left to right. Confined to one thread. */
    private static final class Reader {
        private final String text;
        private final List<List<Cell>> rows = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private int at;
        private int line = 1;
        private int column = 1;

        Reader(String text) {
            this.text = text;
        }

        CsvText all() {
            while (at < text.length() && faults.isEmpty()) {
                var row = row();
                if (row.size() > 1 || !row.getFirst().text().isBlank()) {
                    rows.add(row);
                }
            }
            return new CsvText(rows, faults);
        }

        private List<Cell> row() {
            var cells = new ArrayList<Cell>();
            cells.add(cell());
            while (at < text.length() && text.charAt(at) == ',') {
                step();
                cells.add(cell());
            }
            if (at < text.length() && !isBreak()) {
                var here = new Cell(text.substring(at, Math.min(text.length(), at + 1)), line, column);
                faults.add(Fault.at(here, "", Expected.COMMA));
            }
            skipBreak();
            return cells;
        }

        private Cell cell() {
            var startLine = line;
            var startColumn = column;
            var raw = at < text.length() && text.charAt(at) == '"' ? quoted(startLine, startColumn) : bare();
            return new Cell(read(raw), startLine, startColumn);
        }

        private String bare() {
            var start = at;
            while (at < text.length() && text.charAt(at) != ',' && !isBreak()) {
                step();
            }
            return text.substring(start, at);
        }

        private String quoted(int startLine, int startColumn) {
            var out = new StringBuilder();
            step();
            while (at < text.length()) {
                if (text.charAt(at) == '"') {
                    if (!text.startsWith("\"\"", at)) {
                        step();
                        return out.toString();
                    }
                    step();
                }
                out.append(text.charAt(at));
                step();
            }
            faults.add(Fault.at(new Cell(out.toString(), startLine, startColumn), "", Expected.CLOSED_QUOTE));
            return out.toString();
        }

        private boolean isBreak() {
            return text.charAt(at) == '\n' || text.charAt(at) == '\r';
        }

        private void skipBreak() {
            if (text.startsWith("\r\n", at)) {
                step();
            }
            if (at < text.length() && isBreak()) {
                step();
            }
        }

        /** One character on; CR LF is one break. */
        private void step() {
            var broke = isBreak() && !text.startsWith("\r\n", at);
            at++;
            line += broke ? 1 : 0;
            column = broke ? 1 : column + 1;
        }
    }
}
