package dev.yohaku.engine.change;

import dev.yohaku.engine.time.LocalCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches one series for changes, a point at a time, from what is known by then. Its state is a few kilobytes, however long the series; a change
 * once confirmed stays as it was found, only what became of it is brought up to date. Confined to one thread.
 */
public final class Watching {
    /** Fewer events than this in a point are judged one by one, more as a stream. */
    private static final double RARE = 5;
    /** So many points without traffic are no chance. */
    private static final int SILENT_POINTS = 3;

    private static final int BACK_POINTS = 2;

    private final Watched about;
    private final Hours hours;
    private final int step;
    private final double factor;
    /** None until something is known to compare with. */
    private @Nullable Detection detection;

    private Reduction reduction;
    /** Learns whether counts are a stream, as long as that is not known. */
    private @Nullable Deviations learning;

    private final @Nullable Unrest unrest;
    private double needed = Discoveries.ALONE;
    private long minute;
    private long day = Long.MIN_VALUE;
    private int index;
    private int silent;
    private int coming;

    private Watching(Watched about, LocalCalendar calendar, double factor) {
        this.about = about;
        this.factor = factor;
        this.hours = new Hours(calendar, about.service());
        this.step = about.values().stepMinutes();
        this.minute = about.values().fromMinute();
        this.learning = about.nature() == Nature.COUNT ? new Deviations(true, step) : null;
        this.unrest = about.nature() == Nature.LEVEL ? new Unrest() : null;
        this.reduction = about.nature() == Nature.LEVEL
                ? new Deviations(false, step)
                : new Events(about.nature() == Nature.SHARE, step);
    }

    /** A watching of the series from its first point on, none of which was added yet. */
    public static Watching of(Watched series, LocalCalendar calendar, Sensitivities sensitivities) {
        return new Watching(series, calendar, sensitivities.of(series.id()));
    }

    /** From now on a change is confirmed when the logarithm of its likelihood ratio is at least this, times the factor of the series. */
    void require(double logRatio) {
        needed = logRatio;
    }

    /** Adds the next point; a value that is not finite is a gap. */
    public void add(double value, double weight) {
        hours.moveTo(minute);
        var told = Double.isFinite(value) && reads(value, weight);
        if (told) {
            tell();
        } else if (detection != null) {
            detection.skip(reduction);
        }
        index++;
        minute += step;
    }

    /** Counts are learnt as a stream beside; once that is done, rare ones are left to themselves. */
    private boolean reads(double value, double weight) {
        if (learning == null) {
            return reduction.read(hours, value, weight);
        }
        reduction.read(hours, value, weight);
        if (learning.read(hours, value, weight)) {
            reduction = reduction instanceof Events rare && rare.perPoint() >= RARE ? learning : reduction;
            learning = null;
            return true;
        }
        return false;
    }

    private void tell() {
        if (detection == null) {
            detection = new Detection(about, reduction, index);
        }
        detection.add(reduction, index);
        if (index >= Step.learning(step)) {
            detection.look(reduction, index, needed * factor);
            listen(detection);
            stir(detection);
        }
    }

    private void listen(Detection known) {
        silent = reduction.isSilent() ? silent + 1 : 0;
        coming = reduction.isComing() ? coming + 1 : 0;
        if (silent == SILENT_POINTS) {
            known.vanish(reduction, SILENT_POINTS, index);
        } else if (coming == BACK_POINTS) {
            known.comeBack();
        }
    }

    private void stir(Detection known) {
        if (unrest == null || !(reduction instanceof Deviations level)) {
            return;
        }
        if (Step.day(hours, step) != day) {
            day = Step.day(hours, step);
            var days = unrest.endDay();
            if (days != 0) {
                known.stir(unrest.before(), unrest.since(days > 0), level.shown(0), days, index);
                unrest.settle(days > 0);
            }
        }
        unrest.add(level.deviation());
    }

    /** How many changes were confirmed so far. */
    int count() {
        return detection == null ? 0 : detection.count();
    }

    /** The changes confirmed so far, by confirmation. */
    public List<Change> changes() {
        return detection == null ? List.of() : detection.changes();
    }
}
