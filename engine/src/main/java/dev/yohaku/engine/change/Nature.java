package dev.yohaku.engine.change;

/** What sort of values a watched series has, which decides how their noise is judged. */
public enum Nature {
    /** The share of good events, 0 to 1; its weights are the numbers of events. */
    SHARE,
    /** Numbers of events in a step; zero is news where there used to be traffic. */
    COUNT,
    /** Anything else that is measured: a queue's depth, a duration, a size. */
    LEVEL
}
