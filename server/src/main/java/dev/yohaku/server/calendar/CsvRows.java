package dev.yohaku.server.calendar;

import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV text (RFC 4180): cells may be quoted, a quote within is doubled, a quoted cell may hold line breaks. Empty rows are left out. */
final class CsvRows {
    /** @param line on which the row begins, from 1 */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int start = 1;

    private CsvRows(String text) {
        this.text = text;
    }

    static List<Row> of(String text) {
        return new CsvRows(text).rows();
    }

    private List<Row> rows() {
        var quoted = false;
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign == '\n') {
                line++;
            }
            if (quoted) {
                if (sign == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else if (sign == '"') {
                    quoted = false;
                } else {
                    cell.append(sign);
                }
            } else if (sign == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (sign == ',') {
                endCell();
            } else if (sign == '\n') {
                endRow();
            } else if (sign != '\r') {
                cell.append(sign);
            }
        }
        endRow();
        return rows;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.size() > 1 || !cells.getFirst().isBlank()) {
            rows.add(new Row(start, cells));
        }
        cells = new ArrayList<>();
        start = line;
    }
}
