package dev.yohaku.server.wording;

/** How urgent a sentence is; decides its colour, never its words. */
public enum Tone {
    /** A budget is spent. */
    OUT,
    /** Something needs watching. */
    WATCH,
    /** Data are missing. */
    NONE,
    /** Nothing to worry about. */
    PLAIN
}
