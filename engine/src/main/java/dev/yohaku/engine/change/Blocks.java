package dev.yohaku.engine.change;

import java.util.Arrays;

/**
 * The last points in blocks of a quarter of a day (42 days of them when points are hourly): exposure and evidence of each. They tell how much days
 * differ beyond their points' noise, and where a change lies. Confined to one thread.
 */
final class Blocks {
    static final int MOST = 168;
    private static final int PER_DAY = 4;
    private static final double CAP = 9;
    /** So many days weigh as much as the belief that there is no more noise than that of points. */
    private static final double PRIOR = 7;

    private final int points;
    private final float[] exposure = new float[MOST];
    private final float[] evidence = new float[MOST];
    private int first;
    private int size;
    private int filled;
    private double dayExposure;
    private double dayEvidence;
    private double lastExposure;
    private double lastEvidence;
    private double excess;
    private double days;

    Blocks(int step) {
        this.points = Step.block(step);
    }

    /** Points in a block. */
    int points() {
        return points;
    }

    /** Adds a point, or a gap as nothing. Called for every point, so that blocks stay on the grid. */
    void add(double u, double y, Reduction reduction) {
        if (filled % points == 0) {
            open();
        }
        var last = index(size - 1);
        exposure[last] += (float) u;
        evidence[last] += (float) y;
        dayExposure += u;
        dayEvidence += y;
        if (++filled % (points * PER_DAY) == 0) {
            endDay(reduction);
        }
    }

    private void open() {
        if (size == MOST) {
            first = (first + 1) % MOST;
            size--;
        }
        size++;
        exposure[index(size - 1)] = 0;
        evidence[index(size - 1)] = 0;
    }

    private void endDay(Reduction reduction) {
        if (dayExposure > 0 && lastExposure > 0) {
            var rate = (dayEvidence + lastEvidence) / (dayExposure + lastExposure);
            var difference = dayEvidence / dayExposure - lastEvidence / lastExposure;
            var chance = reduction.variance(rate) * (1 / dayExposure + 1 / lastExposure);
            if (chance > 0) {
                days = Math.min(days + 1, 60);
                excess += (Math.min(CAP, difference * difference / chance) - excess) / days;
            }
        }
        if (dayExposure > 0) {
            lastExposure = dayExposure;
            lastEvidence = dayEvidence;
        }
        dayExposure = 0;
        dayEvidence = 0;
    }

    /** Evidence is counted from another level from now on. */
    void rebase(double scale, double shift) {
        for (var b = 0; b < MOST; b++) {
            evidence[b] = (float) (evidence[b] * scale + shift * exposure[b]);
        }
        dayEvidence = dayEvidence * scale + shift * dayExposure;
        lastExposure = 0;
    }

    /** Forgets everything but the grid. */
    void forget() {
        Arrays.fill(exposure, 0);
        Arrays.fill(evidence, 0);
        dayExposure = 0;
        dayEvidence = 0;
        lastExposure = 0;
        excess = 0;
        days = 0;
    }

    /** By how much sums over days vary more than their points would have it; at least 1. */
    double excess() {
        return Math.max(1, (excess * days + PRIOR) / (days + PRIOR));
    }

    int size() {
        return size;
    }

    double exposure(int block) {
        return exposure[index(block)];
    }

    double evidence(int block) {
        return evidence[index(block)];
    }

    /** Index of the first point of a block. */
    int start(int block) {
        return ((filled - 1) / points - (size - 1 - block)) * points;
    }

    private int index(int block) {
        return (first + block) % MOST;
    }
}
