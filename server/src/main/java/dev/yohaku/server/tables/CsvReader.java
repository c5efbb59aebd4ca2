package dev.yohaku.server.tables;

import dev.yohaku.server.tables.Csv.Breach;
import dev.yohaku.server.tables.Csv.Fault;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated text from left to right. Confined to one thread. */
final class CsvReader {
    private final String text;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int at;
    private int line = 1;
    private int column = 1;

    CsvReader(String text) {
        this.text = text;
    }

    Csv all() {
        while (at < text.length() && faults.isEmpty()) {
            var row = row();
            if (row.size() > 1 || !row.getFirst().text().isBlank()) {
                rows.add(row);
            }
        }
        return new Csv(rows, faults);
    }

    private List<Cell> row() {
        var cells = new ArrayList<Cell>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            step();
            cells.add(cell());
        }
        if (at < text.length() && !isBreak() && faults.isEmpty()) {
            fault(Breach.AFTER_QUOTE);
        }
        skipBreak();
        return cells;
    }

    private Cell cell() {
        var startLine = line;
        var startColumn = column;
        var raw = at < text.length() && text.charAt(at) == '"' ? quoted(startLine, startColumn) : bare();
        return new Cell(Csv.undefused(raw), startLine, startColumn);
    }

    private String bare() {
        var start = at;
        while (at < text.length() && text.charAt(at) != ',' && !isBreak()) {
            if (text.charAt(at) == '"') {
                fault(Breach.STRAY_QUOTE);
                break;
            }
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
        faults.add(new Fault(new Cell(out.toString(), startLine, startColumn), Breach.UNCLOSED_QUOTE));
        return out.toString();
    }

    /** The sign here should not be here. */
    private void fault(Breach breach) {
        faults.add(new Fault(new Cell(text.substring(at, at + 1), line, column), breach));
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
