package dev.yohaku.engine.change;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cleaned series of equal length, cut at the same places, each piece fitted by its mean or by a line. Answers, from sums, what a piece
 * costs (its squared residuals), and which cuts cost least for each number of cuts. Immutable after it was made.
 */
final class Pieces {
    /** No piece is shorter. */
    static final int SHORTEST = 5;

    private final List<double[]> dimensions;
    private final List<double[]> sums;
    private final List<double[]> squares;
    private final List<double[]> moments;
    private final boolean lines;
    private final int length;

    /** Pieces are lines, or else levels. */
    Pieces(List<double[]> dimensions, boolean lines) {
        this.dimensions = dimensions;
        this.lines = lines;
        this.length = dimensions.getFirst().length;
        this.sums = sums(values -> index -> values[index]);
        this.squares = sums(values -> index -> values[index] * values[index]);
        this.moments = sums(values -> index -> index * values[index]);
    }

    private interface Term {
        double at(int index);
    }

    private interface Terms {
        Term of(double[] values);
    }

    private List<double[]> sums(Terms terms) {
        return dimensions.stream()
                .map(values -> {
                    var term = terms.of(values);
                    var sums = new double[length + 1];
                    for (var index = 0; index < length; index++) {
                        sums[index + 1] = sums[index] + term.at(index);
                    }
                    return sums;
                })
                .toList();
    }

    /** Squared residuals of [from, to), over all dimensions. */
    double cost(int from, int to) {
        var cost = 0.0;
        for (var dimension = 0; dimension < dimensions.size(); dimension++) {
            cost += cost(dimension, from, to);
        }
        return cost;
    }

    double cost(int dimension, int from, int to) {
        double count = to - from;
        var sum = part(sums, dimension, from, to);
        var cost = part(squares, dimension, from, to) - sum * sum / count;
        if (lines && count > 1) {
            var slope = slope(dimension, from, to);
            cost -= slope * slope * times(count);
        }
        return Math.max(0, cost);
    }

    /** The steepness of the line through [from, to), a step. */
    double slope(int dimension, int from, int to) {
        double count = to - from;
        var sum = part(sums, dimension, from, to);
        var middle = from + (count - 1) / 2;
        return count < 2 ? 0 : (part(moments, dimension, from, to) - middle * sum) / times(count);
    }

    /** Mean of [from, to). */
    double mean(int dimension, int from, int to) {
        return part(sums, dimension, from, to) / (to - from);
    }

    /** What the piece [from, to) says of an index, inside it or not. */
    double fitted(int dimension, int from, int to, double index) {
        var mean = mean(dimension, from, to);
        return lines ? mean + slope(dimension, from, to) * (index - (from + to - 1) / 2.0) : mean;
    }

    private static double part(List<double[]> sums, int dimension, int from, int to) {
        return sums.get(dimension)[to] - sums.get(dimension)[from];
    }

    /** Squares of 0, 1 … count − 1 around their mean. */
    private static double times(double count) {
        return count * (count * count - 1) / 12;
    }

    /** For 0, 1, 2 … cuts, as far as that many fit, those that cost least: exact, by dynamic programming. */
    List<int[]> cheapest(int mostCuts) {
        var most = Math.min(mostCuts, length / SHORTEST - 1);
        var best = new double[most + 1][length + 1];
        var cuts = new int[most + 1][length + 1];
        Arrays.stream(best).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
        for (var end = SHORTEST; end <= length; end++) {
            best[0][end] = cost(0, end);
            for (var start = SHORTEST; start <= end - SHORTEST; start++) {
                extend(best, cuts, start, end);
            }
        }
        return IntStream.rangeClosed(0, most)
                .mapToObj(count -> back(cuts, count))
                .toList();
    }

    private void extend(double[][] best, int[][] cuts, int start, int end) {
        var cost = cost(start, end);
        for (var count = 1; count < best.length && best[count - 1][start] < Double.POSITIVE_INFINITY; count++) {
            var total = best[count - 1][start] + cost;
            if (total < best[count][end]) {
                best[count][end] = total;
                cuts[count][end] = start;
            }
        }
    }

    private int[] back(int[][] cuts, int count) {
        var found = new int[count];
        var end = length;
        for (var cut = count; cut > 0; cut--) {
            end = cuts[cut][end];
            found[cut - 1] = end;
        }
        return found;
    }

    /** Residuals of a dimension around its pieces. */
    double[] residuals(int dimension, int[] cuts) {
        var residuals = new double[length];
        for (var piece = 0; piece <= cuts.length; piece++) {
            var from = piece == 0 ? 0 : cuts[piece - 1];
            var to = piece == cuts.length ? length : cuts[piece];
            var slope = lines ? slope(dimension, from, to) : 0;
            var start = mean(dimension, from, to) - slope * (to - from - 1) / 2.0;
            for (var index = from; index < to; index++) {
                residuals[index] = dimensions.get(dimension)[index] - start - slope * (index - from);
            }
        }
        return residuals;
    }

    boolean lines() {
        return lines;
    }

    int length() {
        return length;
    }

    int dimensions() {
        return dimensions.size();
    }
}
