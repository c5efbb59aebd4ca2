package dev.yohaku.engine.change;

/**
 * A change of one series, confirmed.
 *
 * @param seriesId id of the watched series
 * @param since the minute in which it most likely began
 * @param sinceEarliest start of the 95 % interval of the beginning, minute
 * @param sinceLatest end of that interval, minute
 * @param confirmedAt the end of the first point, as a minute, with which it was sure; never looks ahead
 * @param lasts whether it is still there at the end of the series
 * @param before typical value before; of a slope the level at its start
 * @param beforeSpread standard deviation of values around it, seasons taken out
 * @param after typical value since; of a slope the level now
 * @param afterSpread the same after
 * @param effect size of the difference in units of {@code beforeSpread}, signed
 * @param p how often noise alone would look so, 0 to 1, before allowing for many series
 * @param extraEvents for shares, how many more bad events there were than at the level before (negative: fewer); for counts, how many events
 *     more; else 0
 */
public record Change(
        String seriesId,
        Kind kind,
        long since,
        long sinceEarliest,
        long sinceLatest,
        long confirmedAt,
        boolean lasts,
        double before,
        double beforeSpread,
        double after,
        double afterSpread,
        double effect,
        double p,
        double extraEvents) {

    /** What sort of change. */
    public enum Kind {
        /** Another level from one moment on. */
        LEVEL,
        /** A steady rise or fall. */
        SLOPE,
        /** The same level, but other noise. */
        VARIANCE,
        /** Nothing comes where something used to come. */
        VANISHED,
        /** Something comes where nothing used to come: new traffic, a new kind of error. */
        APPEARED
    }
}
