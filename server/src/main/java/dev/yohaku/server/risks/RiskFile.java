package dev.yohaku.server.risks;

import dev.yohaku.server.risks.RiskProblem.Expected;
import dev.yohaku.server.tables.Cell;
import dev.yohaku.server.tables.Csv;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file of risk records, read but not yet understood.
 *
 * @param rows one for each record, in the order of the file
 * @param faults where the file breaks its form; rows behind the first may be missing then
 */
record RiskFile(List<Row> rows, List<Fault> faults) {
    /** Characters of a file. */
    static final int LARGEST = 500_000;

    /** Records of a file. */
    static final int MOST = 2_000;

    RiskFile {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** Something wrong at a place. */
    public record Fault(int line, int column, RiskProblem problem) {
        static Fault at(Cell cell, String field, Expected expected) {
            return new Fault(cell.line(), cell.column(), new RiskProblem(field, cell.text(), expected));
        }
    }

    /** A record's fields by key. */
    record Row(int line, Map<String, Cell> cells) {
        Row {
            cells = Map.copyOf(cells);
        }

        /** Where a field is; the row's beginning where it has none. */
        Cell cell(String key) {
            return cells.getOrDefault(key, new Cell("", line, 1));
        }

        Map<String, String> fields() {
            return cells.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, e -> e.getValue().text()));
        }
    }

    /** A record each row of a table whose first row names the fields. */
    static RiskFile ofTable(Csv csv) {
        var broken = csv.faults().stream().map(RiskFile::fault).toList();
        if (csv.rows().isEmpty()) {
            return broken(broken, new Fault(1, 1, new RiskProblem("", "", Expected.HEADER)));
        }
        var header = csv.rows().getFirst();
        var faults = new ArrayList<>(broken);
        faults.addAll(unknown(header));
        var rows = new ArrayList<Row>();
        for (var cells : csv.rows().subList(1, csv.rows().size())) {
            if (cells.size() > header.size()) {
                faults.add(Fault.at(cells.get(header.size()), "", Expected.FEWER_CELLS));
            }
            rows.add(row(header, cells));
        }
        return new RiskFile(rows, faults);
    }

    private static Fault fault(Csv.Fault fault) {
        return Fault.at(
                fault.at(),
                "",
                switch (fault.breach()) {
                    case UNCLOSED_QUOTE -> Expected.CLOSED_QUOTE;
                    case STRAY_QUOTE -> Expected.QUOTED_CELL;
                    case AFTER_QUOTE -> Expected.COMMA;
                });
    }

    static RiskFile broken(List<Fault> faults, Fault otherwise) {
        return new RiskFile(List.of(), faults.isEmpty() ? List.of(otherwise) : faults);
    }

    private static Row row(List<Cell> header, List<Cell> cells) {
        var named = new LinkedHashMap<String, Cell>();
        for (var i = 0; i < Math.min(header.size(), cells.size()); i++) {
            named.put(header.get(i).text(), cells.get(i));
        }
        return new Row(cells.getFirst().line(), named);
    }

    private static List<Fault> unknown(List<Cell> header) {
        var seen = new HashSet<String>();
        var faults = new ArrayList<Fault>();
        for (var cell : header) {
            if (!RiskFields.KEYS.contains(cell.text())) {
                faults.add(Fault.at(cell, "", Expected.NO_SUCH_FIELD));
            } else if (!seen.add(cell.text())) {
                faults.add(Fault.at(cell, cell.text(), Expected.ONCE));
            }
        }
        return faults;
    }
}
