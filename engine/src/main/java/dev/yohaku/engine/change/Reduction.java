package dev.yohaku.engine.change;

/**
 * Turns a point into exposure (what it can tell) and evidence (what it says), seasons and noise taken out, such that evidence ÷ exposure is the
 * series' rate and its variance is {@link #variance} ÷ exposure. Confined to one thread.
 */
sealed interface Reduction permits Events, Deviations {
    /** Reads the point of the minute at hand; false when it says nothing yet. */
    boolean read(Hours hours, double value, double weight);

    double exposure();

    /** What is known already of the level before the first point that is told, in exposure and evidence. */
    double knownExposure();

    double knownEvidence();

    double evidence();

    /** The variance of one unit of exposure where the rate is this. */
    double variance(double rate);

    Measure measure();

    /** The value that people know at a rate: a share, a number an hour, a level. */
    double shown(double rate);

    /** Standard deviation of single values around the one shown. */
    double spread(double rate);

    /** Events of the last point beyond those of a rate; 0 where nothing is counted. */
    double beyond(double rate);

    /** Events in so many usual points at a rate; 0 where nothing is counted. */
    double events(double rate, int points);

    /** Whether next to nothing comes where much is expected. */
    boolean isSilent();

    /** Whether at least half of much that is expected comes. */
    boolean isComing();

    /** A change was confirmed: from now on {@code since} is usual. Gives what the rate before is called from now on. */
    double settle(double before, double since);

    /** What the rate that is usual now is called from now on, after {@link #settle}. */
    double settled(double since);
}
