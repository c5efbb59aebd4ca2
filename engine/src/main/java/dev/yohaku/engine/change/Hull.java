package dev.yohaku.engine.change;

/**
 * The moments at which a series may have changed, as far as they can still win: vertices of the convex hull of its cumulative sums
 * (exposure, evidence). The lower side holds the beginnings of rises, the upper side those of falls. For any one-parameter exponential
 * family only these can ever maximise the likelihood ratio, and there are about log n of them (Romano, Eckley, Fearnhead and Rigaill 2023,
 * FOCuS; Ward, Dilillo, Eckley and Fearnhead 2024, for families other than the normal). Confined to one thread.
 */
final class Hull {
    /** Enough for any series but a convex one, which gives up its oldest moments but the first. */
    static final int MOST = 24;

    private final double side;
    private final double[] exposure = new double[MOST];
    private final double[] evidence = new double[MOST];
    private final int[] at = new int[MOST];
    private int size;

    /** For rises or for falls. */
    Hull(boolean rises) {
        this.side = rises ? 1 : -1;
    }

    void clear() {
        size = 0;
    }

    /** Adds the sums before point {@code index}; exposure never falls. */
    void add(double sumExposure, double sumEvidence, int index) {
        if (size > 0 && sumExposure <= exposure[size - 1]) {
            return;
        }
        while (size >= 2 && !isVertex(sumExposure, sumEvidence)) {
            size--;
        }
        if (size == MOST) {
            dropOldest();
        }
        exposure[size] = sumExposure;
        evidence[size] = sumEvidence;
        at[size++] = index;
    }

    private boolean isVertex(double u, double y) {
        var last = size - 1;
        var before = (evidence[last] - evidence[last - 1]) * (u - exposure[last]);
        var after = (y - evidence[last]) * (exposure[last] - exposure[last - 1]);
        return side * (after - before) > 0;
    }

    private void dropOldest() {
        System.arraycopy(exposure, 2, exposure, 1, size - 2);
        System.arraycopy(evidence, 2, evidence, 1, size - 2);
        System.arraycopy(at, 2, at, 1, size - 2);
        size--;
    }

    int size() {
        return size;
    }

    double exposure(int vertex) {
        return exposure[vertex];
    }

    double evidence(int vertex) {
        return evidence[vertex];
    }

    int at(int vertex) {
        return at[vertex];
    }
}
