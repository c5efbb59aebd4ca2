package dev.yohaku.engine.change;

import dev.yohaku.engine.change.Change.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one series: suspects, asks for proof, confirms, and follows what became of a change. A change is told once; when it goes on the
 * same way it grows, and back where it began it is over. Confined to one thread.
 */
final class Detection {
    private static final int FEWEST_BLOCKS = 3;
    private static final double LEAST_T = 3;
    /** So many more events than before there must have been, large noise allowed for. */
    private static final double FEWEST_EVENTS = 8;
    /** How often noise reaches a log ratio in a week of looking: this much, times e to the power of so many ratios (bench/changes.sh). */
    private static final double LOOKS = 6;

    private static final double RARER = -0.8;

    /** Levels and streams must differ by so many standard deviations of days. */
    private static final double LEAST_DAYS = 2;

    private static final double LEAST_DAYS_OF_LEVELS = 3;

    /** What grows must be off by what it grows in so many days. */
    private static final double DAYS_OF_GROWTH = 7;

    private static final double VANISHED = -0.9;
    private static final double APPEARED = 0.02;

    private final Watched about;
    private final int step;
    private final Trail trail = new Trail();
    private final Suspicion best = new Suspicion();
    private final Blocks blocks;
    private final List<Confirmed> changes = new ArrayList<>();
    private @Nullable Confirmed open;
    private int regime;

    /** From the point with this index on, before which a reduction learnt. */
    Detection(Watched about, Reduction reduction, int index) {
        this.about = about;
        this.step = about.values().stepMinutes();
        this.blocks = new Blocks(step, about.nature() == Nature.LEVEL, index);
        this.regime = index;
        trail.restart(reduction.knownExposure(), reduction.knownEvidence());
    }

    /** A point that says something; those that say nothing are passed over by {@link #skip}. */
    void add(Reduction reduction, int index) {
        blocks.add(reduction.exposure(), reduction.evidence(), reduction);
        trail.add(reduction.exposure(), reduction.evidence(), index);
        if (open != null && open.lasts) {
            open.extraEvents += reduction.beyond(open.rateBefore);
        }
    }

    void skip(Reduction reduction) {
        blocks.add(0, 0, reduction);
    }

    /** Looks at the end of each block whether there is a change for which the evidence is at least so strong. */
    void look(Reduction reduction, int index, double needed) {
        if ((index + 1) % blocks.points() != 0 || hasVanished()) {
            return;
        }
        trail.search(reduction, blocks.days(), best);
        if (best.logRatio >= needed) {
            weigh(Proof.of(blocks, best, reduction, regime), reduction, index);
        }
    }

    private boolean hasVanished() {
        return open != null && open.lasts && open.kind == Kind.VANISHED;
    }

    private void weigh(Proof proof, Reduction reduction, int index) {
        var lasting = reduction instanceof Events ? FEWEST_BLOCKS : Step.lasting(step);
        if (proof.blocksSince() < lasting || proof.t() < LEAST_T || isTooFew(reduction) || isLikeOtherDays(reduction)) {
            return;
        }
        var current = open;
        if (current == null || !current.lasts) {
            confirm(proof, reduction, index);
        } else if (current.rise != best.rise) {
            turn(current, proof, reduction, index);
        } else if (isUsual(current, index)) {
            confirm(proof, reduction, index);
        } else {
            grow(current, reduction, index);
        }
    }

    private boolean isTooFew(Reduction reduction) {
        return reduction instanceof Events
                && best.rise
                && best.evidenceSince - best.rateBefore() * best.exposureSince < FEWEST_EVENTS;
    }

    private boolean isLikeOtherDays(Reduction reduction) {
        if (!(reduction instanceof Deviations deviations)) {
            return false;
        }
        var days = about.nature() == Nature.LEVEL ? LEAST_DAYS_OF_LEVELS : LEAST_DAYS;
        var usual = Math.max(days * Math.sqrt(blocks.days().variance()), DAYS_OF_GROWTH * deviations.dailyGrowth());
        return !blocks.days().isTrusted() || Math.abs(best.rateSince()) < usual;
    }

    private boolean isUsual(Confirmed change, int index) {
        return about.values().minute(index) - change.movedAt > Step.usualAfter(step);
    }

    private void confirm(Proof proof, Reduction reduction, int index) {
        var before = reduction instanceof Events ? best.rateBefore() : 0;
        var since = best.rateSince();
        var points = index + 1 - best.at;
        var found = new Confirmed(about.id(), kind(proof, reduction, before, since), best.rise, moments(proof, index));
        found.p = Math.min(1, LOOKS * Math.exp(RARER * best.logRatio));
        found.before = reduction.shown(before);
        found.beforeSpread = reduction.spread(before);
        found.rateBefore = before;
        found.extraEvents = reduction.events(since, points) - reduction.events(before, points);
        found.knownExposure = best.exposureBefore;
        found.knownEvidence = best.evidenceBefore;
        update(found, reduction, since);
        begin(found);
        settle(found, reduction, best.exposureSince, best.evidenceSince);
    }

    private long[] moments(Proof proof, int index) {
        var since = proof.isSlope() ? proof.slopeStart() : best.at;
        return new long[] {
            at(since), at(Math.min(proof.earliest(), since)), at(Math.max(proof.latest(), since)), at(index + 1)
        };
    }

    private void begin(Confirmed change) {
        changes.add(change);
        open = change;
    }

    private Kind kind(Proof proof, Reduction reduction, double before, double since) {
        if (about.nature() == Nature.COUNT && reduction instanceof Deviations && since < VANISHED) {
            return Kind.VANISHED;
        }
        if (about.nature() == Nature.COUNT && reduction instanceof Events && before < since * APPEARED) {
            return Kind.APPEARED;
        }
        return proof.isSlope() ? Kind.SLOPE : Kind.LEVEL;
    }

    private static void update(Confirmed change, Reduction reduction, double since) {
        change.rateSince = since;
        change.after = reduction.shown(since);
        change.afterSpread = reduction.spread(since);
    }

    /** It went further the same way while it is news. */
    private void grow(Confirmed current, Reduction reduction, int index) {
        current.movedAt = about.values().minute(index);
        current.kind = current.kind == Kind.LEVEL ? Kind.SLOPE : current.kind;
        update(current, reduction, best.rateSince());
        settle(current, reduction, best.exposureSince, best.evidenceSince);
    }

    /** Back to where it was ends a change; part of the way is part of it. Good times that had become usual and end are news. */
    private void turn(Confirmed current, Proof proof, Reduction reduction, int index) {
        var since = best.rateSince();
        if (Math.abs(since - current.rateBefore) >= Math.abs(since - current.rateSince)) {
            update(current, reduction, since);
            settle(current, reduction, best.exposureSince, best.evidenceSince);
        } else if (isGoodNews(current) && isUsual(current, index)) {
            current.lasts = false;
            confirm(proof, reduction, index);
        } else {
            current.lasts = false;
            settle(
                    current,
                    reduction,
                    best.exposureSince + current.knownExposure,
                    best.evidenceSince + current.knownEvidence);
        }
    }

    private boolean isGoodNews(Confirmed change) {
        var valueRises = change.rise != (about.nature() == Nature.SHARE);
        return switch (about.goodness()) {
            case HIGHER -> valueRises;
            case LOWER -> !valueRises;
            case NEITHER -> false;
        };
    }

    private void settle(Confirmed change, Reduction reduction, double knownExposure, double knownEvidence) {
        var since = best.rateSince();
        regime = best.at;
        blocks.days().part();
        if (reduction instanceof Events) {
            trail.restart(knownExposure, knownEvidence);
        } else {
            trail.restart(0, 0);
            var scale = about.nature() == Nature.COUNT ? 1 / Math.max(0.01, 1 + since) : 1;
            blocks.rebase(scale, about.nature() == Nature.COUNT ? scale - 1 : -since);
        }
        change.rateBefore = reduction.settle(change.rateBefore, since);
        change.rateSince = reduction.settled(since);
    }

    /** For some points now nothing has come where much was expected. */
    void vanish(Reduction reduction, int points, int index) {
        if (hasVanished()) {
            return;
        }
        var since = index + 1 - points;
        var moments = new long[] {at(since), at(since - 1), at(since + 1), at(index + 1)};
        var found = new Confirmed(about.id(), Kind.VANISHED, false, moments);
        found.before = reduction.shown(0);
        found.beforeSpread = reduction.spread(0);
        found.extraEvents = -reduction.events(0, points);
        begin(found);
    }

    /** What had vanished is back. */
    void comeBack() {
        if (open != null && hasVanished()) {
            open.lasts = false;
            trail.restart(0, 0);
        }
    }

    /** It has been more or less restless for some days; told only when no other change is at hand. */
    void stir(double before, double since, double level, int days, int index) {
        var from = index + 1 - Math.abs(days) * Step.perDay(step);
        if (open != null && about.values().minute(from) - open.confirmedAt() < Step.usualAfter(step)) {
            return;
        }
        var moments = new long[] {at(from), at(from - Step.perDay(step)), at(from + Step.perDay(step)), at(index + 1)};
        var found = new Confirmed(about.id(), Kind.VARIANCE, since > before, moments);
        found.before = level;
        found.beforeSpread = before;
        found.after = level;
        found.afterSpread = since;
        changes.add(found);
    }

    private long at(int point) {
        return about.values().minute(Math.max(0, point));
    }

    int count() {
        return changes.size();
    }

    List<Change> changes() {
        return changes.stream().map(Confirmed::change).toList();
    }
}
