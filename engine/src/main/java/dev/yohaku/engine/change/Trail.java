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

    /** The most likely beginning of a rise or fall by a measure of evidence; puts it into {@code best}. */
    void search(Measure measure, Suspicion best) {
        best.clear();
        search(rises, measure, best, true);
        search(falls, measure, best, false);
    }

    private void search(Hull hull, Measure measure, Suspicion best, boolean rise) {
        for (var i = 0; i < hull.size(); i++) {
            var u1 = hull.exposure(i);
            var y1 = hull.evidence(i);
            var ratio = measure.logRatio(u1, y1, exposure - u1, evidence - y1, rise);
            if (ratio > best.logRatio) {
                best.set(ratio, rise, hull.at(i), u1, y1, exposure - u1, evidence - y1);
            }
        }
    }
}
