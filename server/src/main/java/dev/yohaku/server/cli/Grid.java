package dev.yohaku.server.cli;

import dev.yohaku.engine.time.RegularSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A written series on equal steps of time.
 *
 * @param series untimed ones begin at the epoch with steps of one minute
 * @param timed whether its times mean anything
 * @param notes what had to be mended on the way
 */
record Grid(RegularSeries series, boolean timed, List<String> notes) {
    private static final int MOST_POINTS = 2_000_000;
    private static final long MINUTE = 60;

    Grid {
        notes = List.copyOf(notes);
    }

    /** The first dimension. The usual spacing is the step; of several rows in a step the highest value counts, and steps without a row are gaps. */
    static Grid of(WrittenSeries written) {
        var values = written.values(0);
        if (!written.isTimed() || values.length < 2) {
            var start = written.isTimed() && values.length == 1 ? Math.floorDiv(written.second(0), MINUTE) : 0;
            return new Grid(RegularSeries.of(start, 1, values), false, List.of());
        }
        var rows = IntStream.range(0, values.length)
                .boxed()
                .sorted((one, other) -> Long.compare(written.second(one), written.second(other)))
                .toList();
        var step = step(written, rows);
        var start = Math.floorDiv(written.second(rows.getFirst()), MINUTE);
        var end = Math.floorDiv(written.second(rows.getLast()), MINUTE);
        var length = (end - start) / step + 1;
        if (length > MOST_POINTS) {
            throw new Refusal(
                    1,
                    "From the first to the last time there are " + length + " steps of " + step + " minutes; at most "
                            + MOST_POINTS + " are read");
        }
        return laid(written, rows, start, step, (int) length);
    }

    private static Grid laid(WrittenSeries written, List<Integer> rows, long start, int step, int length) {
        var values = written.values(0);
        var laid = new double[length];
        Arrays.fill(laid, Double.NaN);
        var taken = new boolean[length];
        var notes = new ArrayList<String>();
        var doubled = 0;
        for (var row : rows) {
            var index = (int) ((Math.floorDiv(written.second(row), MINUTE) - start) / step);
            doubled += taken[index] ? 1 : 0;
            taken[index] = true;
            laid[index] = Double.isNaN(laid[index]) || values[row] > laid[index] ? values[row] : laid[index];
        }
        if (doubled > 0) {
            notes.add(doubled + " rows share a step with another; the highest value of a step counts");
        }
        if (!rows.equals(rows.stream().sorted().toList())) {
            notes.add("the rows were not in the order of time; they were sorted");
        }
        return new Grid(RegularSeries.of(start, step, laid), true, notes);
    }

    /** The most frequent distance between neighbours, in whole minutes, at least one; of equally frequent ones the shortest. */
    private static int step(WrittenSeries written, List<Integer> rows) {
        Map<Long, Integer> counts = new HashMap<>();
        for (var index = 1; index < rows.size(); index++) {
            var distance =
                    (written.second(rows.get(index)) - written.second(rows.get(index - 1)) + MINUTE / 2) / MINUTE;
            if (distance > 0) {
                counts.merge(distance, 1, Integer::sum);
            }
        }
        var most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
        return (int) Math.min(
                Integer.MAX_VALUE / 2,
                counts.entrySet().stream()
                        .filter(entry -> entry.getValue() == most)
                        .mapToLong(Map.Entry::getKey)
                        .min()
                        .orElse(1));
    }
}
