package dev.yohaku.engine.change;

/** The best that can be said for a change now: its likelihood ratio, beginning and the sums before and since. Mutable; confined to one thread. */
final class Suspicion {
    double logRatio;
    boolean rise;
    int at;
    double exposureBefore;
    double evidenceBefore;
    double exposureSince;
    double evidenceSince;

    void clear() {
        logRatio = 0;
    }

    void set(double ratio, boolean isRise, int index, double u1, double y1, double u2, double y2) {
        logRatio = ratio;
        rise = isRise;
        at = index;
        exposureBefore = u1;
        evidenceBefore = y1;
        exposureSince = u2;
        evidenceSince = y2;
    }

    double rateBefore() {
        return exposureBefore == 0 ? 0 : evidenceBefore / exposureBefore;
    }

    double rateSince() {
        return exposureSince == 0 ? 0 : evidenceSince / exposureSince;
    }
}
