package dev.yohaku.engine.change;

import dev.yohaku.engine.time.LocalCalendar;
import java.util.ArrayList;
import java.util.List;

/**
 * Watches one series for changes, a point at a time, from what is known by then. Confined to one thread.
 */
public final class Watching {
    private static final double NEEDED = 15;
    private static final int LEARNING_MINUTES = 14 * 24 * 60;

    private final Watched about;
    private final int step;
    private final double factor;
    private final Trail trail = new Trail();
    private final Suspicion best = new Suspicion();
    private final Measure measure = new Measure.OfEvents(1.2);
    private final List<Change> changes = new ArrayList<>();
    private long minute;
    private int index;

    private Watching(Watched about, double factor) {
        this.about = about;
        this.factor = factor;
        this.step = about.values().stepMinutes();
        this.minute = about.values().fromMinute();
    }

    /** A watching of the series from its first point on, none of which was added yet. */
    public static Watching of(Watched series, LocalCalendar calendar, Sensitivities sensitivities) {
        return new Watching(series, sensitivities.of(series.id()));
    }

    /** Adds the next point; NaN is a gap. */
    public void add(double value, double weight) {
        if (Double.isFinite(value) && weight > 0) {
            observe(Math.clamp(value, 0, 1), Math.min(weight, 1e12));
        }
        index++;
        minute += step;
    }

    private void observe(double value, double weight) {
        if (about.nature() != Nature.SHARE) {
            return;
        }
        var rate = (trail.evidence() + 1) / (trail.exposure() + weight);
        var expected = rate * weight;
        trail.add(weight, Math.min((1 - value) * weight, expected + 3 * Math.sqrt(expected) + 2));
        trail.search(measure, best);
        if (best.logRatio > NEEDED * factor && (long) index * step >= LEARNING_MINUTES) {
            confirm();
        }
    }

    private void confirm() {
        var before = 1 - best.rateBefore();
        var after = 1 - best.rateSince();
        var spread = Math.sqrt(before * (1 - before) * Math.max(1, index) / Math.max(1, best.exposureBefore));
        var since = about.values().minute(best.at);
        changes.add(new Change(
                about.id(),
                Change.Kind.LEVEL,
                since,
                since - 6L * step,
                since + 6L * step,
                minute + step,
                true,
                before,
                spread,
                after,
                spread,
                spread == 0 ? 0 : (after - before) / spread,
                Math.exp(-best.logRatio),
                best.evidenceSince - best.rateBefore() * best.exposureSince));
        trail.restart(best.exposureSince, best.evidenceSince, index + 1);
    }

    /** The changes confirmed so far, by confirmation. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }
}
