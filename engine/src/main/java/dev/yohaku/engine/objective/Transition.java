package dev.yohaku.engine.objective;

/** A tier that started or ended at an evaluation. */
public sealed interface Transition {
    AlertTier tier();

    /** The minute of the evaluation. */
    long minute();

    /** @param burn the long window's burn rate at the start */
    record Started(AlertTier tier, long minute, double burn) implements Transition {}

    record Ended(AlertTier tier, long minute, long sinceMinute) implements Transition {}
}
