package dev.yohaku.engine.change;

import dev.yohaku.engine.change.Change.Kind;

/** A confirmed change and what became of it. Mutable; confined to one thread. */
final class Confirmed {
    private final String seriesId;
    private final long since;
    private final long earliest;
    private final long latest;
    private final long confirmedAt;
    final boolean rise;

    Kind kind;
    double before;
    double beforeSpread;
    double after;
    double afterSpread;
    double p;
    double extraEvents;
    boolean lasts = true;
    /** When it was last found to have gone further. */
    long movedAt;

    /** The rates before and since, as the reduction calls them now. */
    double rateBefore;

    double rateSince;
    /** What was known of the rate before, to go back to. */
    double knownExposure;

    double knownEvidence;

    /** {@code moments} are since, its earliest and latest, and the confirmation, as minutes. */
    Confirmed(String seriesId, Kind kind, boolean rise, long[] moments) {
        this.seriesId = seriesId;
        this.kind = kind;
        this.rise = rise;
        this.since = moments[0];
        this.earliest = moments[1];
        this.latest = moments[2];
        this.confirmedAt = moments[3];
        this.movedAt = confirmedAt;
    }

    long confirmedAt() {
        return confirmedAt;
    }

    Change change() {
        return new Change(
                seriesId,
                kind,
                since,
                earliest,
                latest,
                confirmedAt,
                lasts,
                before,
                beforeSpread,
                after,
                afterSpread,
                effect(),
                p,
                extraEvents);
    }

    private double effect() {
        return beforeSpread > 0 ? (after - before) / beforeSpread : Math.signum(after - before);
    }
}
