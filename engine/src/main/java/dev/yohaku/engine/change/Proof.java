package dev.yohaku.engine.change;

/**
 * What the blocks say of a suspicion: whether the difference holds from block to block (Welch's t test), where the change lies (95 % interval from
 * the likelihood's profile) and whether a line describes it better than a step.
 */
record Proof(double t, int blocksSince, int earliest, int latest, boolean isSlope, int slopeStart) {
    /** Half the drop of the log likelihood that bounds the interval; wider than the 1.92 of smooth problems, since moments are discrete. */
    private static final double DROP = 3;

    private static final int BEFORE = 56;
    private static final double FEWEST_FOR_A_SLOPE = 10;
    private static final double SLOPE_GAIN = 3;

    static Proof of(Blocks blocks, Suspicion suspicion, Reduction reduction, int regime) {
        var excess = blocks.days().excess();
        var from = firstBlock(blocks, suspicion.at);
        var t = welch(blocks, from, suspicion.rise, firstBlock(blocks, regime));
        var interval = interval(blocks, suspicion, reduction, excess);
        var step = interval[2];
        var slope = slope(blocks, suspicion, reduction, excess);
        var isSlope = blocks.size() - slope[0] >= FEWEST_FOR_A_SLOPE && slope[1] > step + SLOPE_GAIN;
        return new Proof(
                t,
                blocks.size() - from,
                Math.min(suspicion.at, (int) interval[0]),
                Math.max(suspicion.at, (int) interval[1]),
                isSlope,
                isSlope ? blocks.start((int) slope[0]) : suspicion.at);
    }

    private static int firstBlock(Blocks blocks, int at) {
        for (var b = 0; b < blocks.size(); b++) {
            if (blocks.start(b) >= at) {
                return b;
            }
        }
        return blocks.size();
    }

    private static double welch(Blocks blocks, int from, boolean rise, int regime) {
        var before = Sample.of(blocks, Math.max(regime, from - 1 - BEFORE), from - 1);
        var since = Sample.of(blocks, from, blocks.size());
        if (before.count() < 3 || since.count() < 2) {
            return 0;
        }
        var error = Math.sqrt(before.variance() / before.count() + since.variance() / since.count());
        var difference = (since.mean() - before.mean()) * (rise ? 1 : -1);
        return error == 0 ? (difference > 0 ? Double.MAX_VALUE : 0) : difference / error;
    }

    /** First and last point of the interval, and the best gain of a step over no change within the blocks. */
    private static double[] interval(Blocks blocks, Suspicion suspicion, Reduction reduction, double excess) {
        var gains = new double[blocks.size()];
        var u2 = 0.0;
        var y2 = 0.0;
        var u = suspicion.exposureBefore + suspicion.exposureSince;
        var y = suspicion.evidenceBefore + suspicion.evidenceSince;
        var best = 0.0;
        for (var b = blocks.size() - 1; b >= 0; b--) {
            u2 += blocks.exposure(b);
            y2 += blocks.evidence(b);
            gains[b] = step(u - u2, y - y2, u2, y2, suspicion, reduction) / excess;
            best = Math.max(best, gains[b]);
        }
        var earliest = suspicion.at;
        var latest = suspicion.at;
        for (var b = 0; b < gains.length; b++) {
            if (gains[b] > best - DROP) {
                earliest = Math.min(earliest, blocks.start(b) - blocks.points());
                latest = Math.max(latest, blocks.start(b) + blocks.points());
            }
        }
        return new double[] {earliest, latest, best};
    }

    /** By least squares with the variance of the middle, so that steps and lines are measured alike. */
    private static double step(double u1, double y1, double u2, double y2, Suspicion suspicion, Reduction reduction) {
        if (u2 <= 0) {
            return 0;
        }
        var before = u1 <= 0 ? suspicion.rateBefore() : reduction instanceof Deviations ? 0 : y1 / u1;
        var difference = y2 / u2 - before;
        var variance = variance(suspicion, reduction);
        var weight = reduction instanceof Deviations || u1 <= 0 ? u2 : u1 * u2 / (u1 + u2);
        return variance <= 0 ? 0 : difference * difference * weight / (2 * variance);
    }

    /** The block from which a line leaves the level before best, and its gain. */
    private static double[] slope(Blocks blocks, Suspicion suspicion, Reduction reduction, double excess) {
        var variance = variance(suspicion, reduction);
        var before = suspicion.rateBefore();
        var best = new double[] {blocks.size(), 0};
        if (variance <= 0) {
            return best;
        }
        for (var from = 0; from < blocks.size(); from++) {
            var squares = 0.0;
            var products = 0.0;
            for (var b = from; b < blocks.size(); b++) {
                var time = b - from + 0.5;
                squares += time * time * blocks.exposure(b);
                products += time * (blocks.evidence(b) - before * blocks.exposure(b));
            }
            var gain = squares <= 0 || products > 0 != suspicion.rise
                    ? 0
                    : products * products / squares / (2 * variance * excess);
            if (gain > best[1]) {
                best[0] = from;
                best[1] = gain;
            }
        }
        return best;
    }

    private static double variance(Suspicion suspicion, Reduction reduction) {
        return reduction.variance((suspicion.rateBefore() + suspicion.rateSince()) / 2);
    }

    private record Sample(int count, double mean, double variance) {
        static Sample of(Blocks blocks, int from, int to) {
            var count = 0;
            var mean = 0.0;
            var squares = 0.0;
            for (var b = Math.max(0, from); b < to; b++) {
                if (blocks.exposure(b) > 0) {
                    var rate = blocks.evidence(b) / blocks.exposure(b);
                    var difference = rate - mean;
                    mean += difference / ++count;
                    squares += difference * (rate - mean);
                }
            }
            return new Sample(count, mean, count < 2 ? 0 : squares / (count - 1));
        }
    }
}
