package dev.yohaku.engine.change;

import java.util.Arrays;

/**
 * How far out a number lies among the latest {@value #MOST} of its kind, as the negative decimal logarithm of the chance to exceed it. Beyond
 * the upper few percent a generalised Pareto tail is fitted by its moments, again and again (peaks over threshold; Siffer, Fouque, Termier
 * and Largouët 2017). Confined to one thread.
 */
final class Tail {
    private static final int MOST = 5_000;
    private static final int LEAST = 150;
    private static final int FIRST_FIT = 50;
    private static final double BODY = 0.96;
    private static final double HEAVIEST = 0.5;

    private double[] seen = new double[FIRST_FIT];
    private int count;
    private int nextFit = FIRST_FIT;
    private double threshold;
    private double share = 1;
    private double shape;
    private double scale = 1;

    /** 0 in the body and while there is too little to compare with, unbounded above. Learns the number afterwards. */
    double add(double number) {
        var depth = count < LEAST || number <= threshold ? 0 : depth((number - threshold) / scale);
        learn(number);
        return depth;
    }

    private double depth(double excess) {
        var logarithm = shape < 1e-3 ? -excess : -Math.log1p(shape * excess) / shape;
        return -(Math.log(share) + logarithm) / Math.log(10);
    }

    private void learn(double number) {
        if (count >= seen.length && seen.length < MOST) {
            seen = Arrays.copyOf(seen, Math.min(MOST, seen.length * 2));
        }
        seen[count % seen.length] = number;
        count++;
        if (count == nextFit) {
            fit();
            nextFit = count + Math.max(20, count / 30);
        }
        if (count == 1 << 30) {
            count = MOST * (count / MOST / 2);
            nextFit = count + MOST;
        }
    }

    private void fit() {
        var sorted = Arrays.copyOf(seen, Math.min(count, seen.length));
        Arrays.sort(sorted);
        var first = (int) (sorted.length * BODY);
        threshold = sorted[first];
        share = (double) (sorted.length - first) / sorted.length;
        var sum = 0.0;
        var squares = 0.0;
        for (var index = first; index < sorted.length; index++) {
            sum += sorted[index] - threshold;
            squares += (sorted[index] - threshold) * (sorted[index] - threshold);
        }
        var mean = Math.max(sum / (sorted.length - first), threshold * 1e-3 + 1e-9);
        var variance = squares / (sorted.length - first) - mean * mean;
        shape = variance <= mean * mean ? 0 : Math.min(HEAVIEST, (1 - mean * mean / variance) / 2);
        scale = mean * (1 - shape);
    }
}
