package dev.yohaku.server.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of a written series in the order of their times; rows of one time, and rows without times, stay in the file's order. */
final class TimeOrder {
    private final WrittenSeries written;
    private final List<Integer> rows;

    TimeOrder(WrittenSeries written) {
        this.written = written;
        var all = IntStream.range(0, written.length()).boxed();
        this.rows = written.isTimed()
                ? all.sorted(Comparator.comparingLong(written::second)).toList()
                : all.toList();
    }

    List<Integer> rows() {
        return rows;
    }

    /** The values of a dimension in this order. */
    double[] values(int dimension) {
        var values = written.values(dimension);
        return rows.stream().mapToDouble(row -> values[row]).toArray();
    }

    /** What is strange about the times: the first row out of order and how many share a time, each with what came of it. Rows count from 1. */
    List<String> notes(String whenUnsorted, String whenShared) {
        if (!written.isTimed()) {
            return List.of();
        }
        var notes = new ArrayList<String>();
        IntStream.range(1, written.length())
                .filter(row -> written.second(row) < written.second(row - 1))
                .findFirst()
                .ifPresent(row ->
                        notes.add("row " + (row + 1) + " is earlier than the one before; the rows are not in the order"
                                + " of time: " + whenUnsorted));
        var shared = IntStream.range(1, rows.size())
                .filter(index -> written.second(rows.get(index)) == written.second(rows.get(index - 1)))
                .count();
        if (shared > 0) {
            notes.add(shared + " rows have the time of another: " + whenShared);
        }
        return notes;
    }
}
