package dev.yohaku.engine.objective;

/** What unobserved time does to the tiers of an objective. A budget counts what was observed under either. */
public enum MissingData {
    /** A tier with a window observed less than 90 % keeps its state. The default. */
    FREEZE,
    /** Tiers are judged on what was observed, however little. */
    IGNORE
}
