package dev.yohaku.engine.forecast;

import java.util.Arrays;

/**
 * How the places of a season differ from its mean: averages of what lies above or below a centred moving mean, drawn towards zero as far as they could be
 * chance (James and Stein, 1961). Counted from the first value on.
 */
final class Profile {
    private final double[] differences;

    private Profile(double... differences) {
        this.differences = differences;
    }

    /** @param season 1 for none; histories of fewer than two seasons have none */
    static Profile of(double[] values, int season) {
        if (season < 2 || values.length < 2 * season) {
            return new Profile(0);
        }
        var sums = new double[season];
        var squares = 0.0;
        var counts = new int[season];
        for (var index = season / 2; index < values.length - season / 2; index++) {
            var difference = values[index] - centred(values, index, season);
            sums[index % season] += difference;
            counts[index % season]++;
            squares += difference * difference;
        }
        return shrunk(sums, counts, squares);
    }

    private static Profile shrunk(double[] sums, int[] counts, double squares) {
        var explained = 0.0;
        var points = 0;
        var means = new double[sums.length];
        for (var place = 0; place < sums.length; place++) {
            means[place] = counts[place] == 0 ? 0 : sums[place] / counts[place];
            explained += counts[place] * means[place] * means[place];
            points += counts[place];
        }
        var noise = (squares - explained) / Math.max(1, points - sums.length);
        var kept = explained > 0 ? Math.max(0, 1 - (sums.length - 1) * noise / explained) : 0;
        var centre = Arrays.stream(means).average().orElse(0);
        return new Profile(
                Arrays.stream(means).map(mean -> (mean - centre) * kept).toArray());
    }

    /** The mean of one season around a point; in seasons of even length the two ends count half. */
    private static double centred(double[] values, int index, int season) {
        var half = season / 2;
        var sum = 0.0;
        for (var near = index - half; near <= index + half; near++) {
            var end = season % 2 == 0 && Math.abs(near - index) == half;
            sum += near < values.length ? (end ? values[near] / 2 : values[near]) : 0;
        }
        return sum / season;
    }

    /** The difference at a point, which may lie beyond the history. */
    double at(int index) {
        return differences[index % differences.length];
    }
}
