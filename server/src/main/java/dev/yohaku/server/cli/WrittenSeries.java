package dev.yohaku.server.cli;

import java.util.List;

/**
 * A series as it stands in a file: rows in the file's order, whatever their times. Immutable.
 */
final class WrittenSeries {
    private final String name;
    private final long[] seconds;
    private final List<double[]> columns;

    /**
     * @param name empty when the file gives none
     * @param seconds the time of each row since the epoch; empty when the file has no times
     * @param columns at least one, all of one length; NaN where nothing is known
     */
    WrittenSeries(String name, long[] seconds, List<double[]> columns) {
        this.name = name;
        this.seconds = seconds.clone();
        this.columns = List.copyOf(columns);
    }

    String name() {
        return name;
    }

    /** How many rows. */
    int length() {
        return columns.getFirst().length;
    }

    boolean isTimed() {
        return seconds.length > 0;
    }

    /** The time of a row of a timed series, in seconds since the epoch. */
    long second(int row) {
        return seconds[row];
    }

    /** How many values each row has. */
    int dimensions() {
        return columns.size();
    }

    /** The values of a column, in the file's order. */
    double[] values(int dimension) {
        return columns.get(dimension).clone();
    }
}
