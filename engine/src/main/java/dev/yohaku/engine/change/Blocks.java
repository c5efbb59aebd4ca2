package dev.yohaku.engine.change;

/**
 * The last points in blocks of a quarter of a day (42 days of them when points are hourly): exposure and evidence of each. They tell where a
 * change lies. Confined to one thread.
 */
final class Blocks {
    static final int MOST = 168;
    private static final int PER_DAY = 4;

    private final int points;
    private final float[] exposure = new float[MOST];
    private final float[] evidence = new float[MOST];
    private int first;
    private int size;
    private int filled;
    private double dayExposure;
    private double dayEvidence;
    private final Days days;

    /** Blocks whose first point has this index. */
    Blocks(int step, boolean level, int index) {
        this.filled = index;
        this.days = new Days(level);
        this.points = Step.block(step);
    }

    /** Points in a block. */
    int points() {
        return points;
    }

    /** Adds a point, or a gap as nothing. Called for every point, so that blocks stay on the grid. */
    void add(double u, double y, Reduction reduction) {
        if (filled % points == 0 || size == 0) {
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
        days.end(dayExposure, dayEvidence, reduction);
        dayExposure = 0;
        dayEvidence = 0;
    }

    /** Evidence is counted from another level from now on. */
    void rebase(double scale, double shift) {
        for (var b = 0; b < MOST; b++) {
            evidence[b] = (float) (evidence[b] * scale + shift * exposure[b]);
        }
        dayEvidence = dayEvidence * scale + shift * dayExposure;
    }

    Days days() {
        return days;
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
