package dev.yohaku.engine.change;

/** Which direction of a series is good news. */
public enum Goodness {
    HIGHER,
    LOWER,
    NEITHER
}
