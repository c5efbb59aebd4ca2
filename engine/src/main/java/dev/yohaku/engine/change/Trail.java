package dev.yohaku.engine.change;

/**
 * The cumulative sums of a series since its last change, with the moments at which the next one may have begun. Each point adds an
 * exposure (what it can tell) and evidence (what it says). Confined to one thread.
 */
final class Trail {
    private final Hull rises = new Hull(true);
    private final Hull falls = new Hull(false);
    private double exposure;
    private double evidence;

    /** Forgets all but what is known of the level: so much evidence of so much exposure. */
    void restart(double knownExposure, double knownEvidence) {
        rises.clear();
        falls.clear();
        exposure = knownExposure;
        evidence = knownEvidence;
    }

    /** Adds the point with this index. */
    void add(double u, double y, int index) {
        rises.add(exposure, evidence, index);
        falls.add(exposure, evidence, index);
        exposure += u;
        evidence += y;
    }

    double exposure() {
        return exposure;
    }

    double evidence() {
        return evidence;
    }

    /** The most likely beginning of a rise or fall by a measure of evidence, noise of days allowed for; puts it into {@code best}. */
    void search(Reduction reduction, Days days, Suspicion best) {
        best.clear();
        var excess = days.excess();
        var wander = days.wander();
        search(rises, reduction.measure(), excess, wander, best);
        search(falls, reduction.measure(), excess, wander, best);
    }

    private void search(Hull hull, Measure measure, double excess, double wander, Suspicion best) {
        var rise = hull == rises;
        for (var i = 0; i < hull.size(); i++) {
            var u1 = hull.exposure(i);
            var y1 = hull.evidence(i);
            var told = measure.weight(u1, exposure - u1);
            var ratio = measure.logRatio(u1, y1, exposure - u1, evidence - y1, rise) / (excess + wander * told);
            if (ratio > best.logRatio) {
                best.set(ratio, rise, hull.at(i), u1, y1, exposure - u1, evidence - y1);
            }
        }
    }
}
