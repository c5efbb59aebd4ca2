package dev.yohaku.server.tables;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comma-separated text (RFC 4180). A cell that a spreadsheet could take for a formula is written with an apostrophe before it, which is
 * taken off again when reading; so whatever was written reads back the same.
 *
 * @param rows in the order of the text, each with at least one cell; empty lines are passed over
 * @param faults where the text breaks its form; the first ends the reading
 */
public record Csv(List<List<Cell>> rows, List<Fault> faults) {
    static final String MARK = "\uFEFF";

    /** How formulas begin, in Japanese spreadsheets with the full-width signs too. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@＝＋－＠\t\r\n].*", Pattern.DOTALL);

    private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");

    public Csv {
        rows = rows.stream().map(List::copyOf).toList();
        faults = List.copyOf(faults);
    }

    /** What a text may break. */
    public enum Breach {
        /** A quote that is never closed. */
        UNCLOSED_QUOTE,
        /** A quote within a cell that does not begin with one. */
        STRAY_QUOTE,
        /** Something between a closing quote and the next comma or line break. */
        AFTER_QUOTE
    }

    /**
     * A breach and its place.
     *
     * @param at the cell that is never closed, or the sign that should not be there
     */
    public record Fault(Cell at, Breach breach) {}

    /** Reads a text. */
    public static Csv of(String text) {
        return new CsvReader(text.startsWith(MARK) ? text.substring(1) : text).all();
    }

    /** A file of these rows, with the mark by which spreadsheets know Japanese. */
    public static String text(List<List<String>> rows) {
        return rows.stream().map(Csv::line).collect(Collectors.joining("", MARK, ""));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::written).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String written(String cell) {
        var safe = FORMULA.matcher(cell).matches() ? "'" + cell : cell;
        return SPECIAL.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    static String undefused(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
