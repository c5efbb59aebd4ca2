package dev.yohaku.server.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Series as lines of comma-separated fields. Not read by {@code tables}: public data sets break RFC 4180 (quotes on one side, padding, lines of
 * unequal length), files are far larger than what people edit, and a field is a number or a name, never a text with commas or line breaks.
 */
final class SeriesCsv {
    private static final Pattern COMMA = Pattern.compile(",");

    private SeriesCsv() {}

    static List<WrittenSeries> read(Path file, List<String> lines) {
        var rows = new ArrayList<Row>();
        for (var line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                rows.add(Row.of(line + 1, lines.get(line)));
            }
        }
        if (rows.isEmpty()) {
            return List.of(new WrittenSeries(SeriesFile.nameOf(file), new long[0], List.of(new double[0])));
        }
        var body = rows.getFirst().isHeader() ? rows.subList(1, rows.size()) : rows;
        if (!body.isEmpty() && body.stream().allMatch(Row::isNamed)) {
            return body.stream().map(row -> wide(file, row)).toList();
        }
        return List.of(body.isEmpty() || body.getFirst().fields().size() > 1 ? timed(file, body) : bare(file, body));
    }

    /** One series in a line; empty fields at its end are padding. */
    private static WrittenSeries wide(Path file, Row row) {
        var fields = row.fields();
        var length = fields.size();
        while (length > 1
                && (fields.get(length - 1).isEmpty() || fields.get(length - 1).equals("NA"))) {
            length--;
        }
        var values = new double[length - 1];
        Arrays.setAll(values, index -> row.number(file, index + 1));
        return new WrittenSeries(fields.getFirst(), new long[0], List.of(values));
    }

    private static WrittenSeries timed(Path file, List<Row> body) {
        var seconds = body.stream().mapToLong(row -> row.second(file)).toArray();
        var values = body.stream().mapToDouble(row -> row.number(file, 1)).toArray();
        return new WrittenSeries(SeriesFile.nameOf(file), seconds, List.of(values));
    }

    private static WrittenSeries bare(Path file, List<Row> body) {
        var values = body.stream().mapToDouble(row -> row.number(file, 0)).toArray();
        return new WrittenSeries(SeriesFile.nameOf(file), new long[0], List.of(values));
    }

    private record Row(int line, List<String> fields) {
        static Row of(int line, String text) {
            return new Row(
                    line,
                    Arrays.stream(COMMA.split(text.replace("\uFEFF", ""), -1))
                            .map(field -> field.strip().replaceAll("^\"|\"$", ""))
                            .toList());
        }

        /** A first line that speaks of columns: none of its fields is a number or a time. */
        boolean isHeader() {
            return fields.stream()
                    .noneMatch(field ->
                            isNumber(field) || WrittenTime.second(field).isPresent());
        }

        /** Begins with a name, and values follow. */
        boolean isNamed() {
            var first = fields.isEmpty() ? "" : fields.getFirst();
            return fields.size() > 1
                    && !isNumber(first)
                    && WrittenTime.second(first).isEmpty();
        }

        double number(Path file, int field) {
            if (field >= fields.size()) {
                throw new Refusal(1, file + ":" + line + ": a time and a value are expected");
            }
            return SeriesFile.number(file, line + ":" + column(field), fields.get(field));
        }

        long second(Path file) {
            return WrittenTime.second(fields.isEmpty() ? "" : fields.getFirst())
                    .orElseThrow(() -> new Refusal(
                            1,
                            file + ":" + line + ":1: a time is expected, such as 2026-11-24T09:00:00Z, not \""
                                    + SeriesFile.shortened(fields.isEmpty() ? "" : fields.getFirst()) + "\""));
        }

        /** Where a field begins, counted without quotes. */
        private int column(int field) {
            return fields.subList(0, field).stream().mapToInt(String::length).sum() + field + 1;
        }

        private static boolean isNumber(String field) {
            try {
                return Double.isFinite(Double.parseDouble(field));
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }
}
