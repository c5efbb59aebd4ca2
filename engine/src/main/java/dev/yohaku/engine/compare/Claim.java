package dev.yohaku.engine.compare;

/** What is said of the later period against the earlier one. */
public enum Claim {
    /** Shorter, or rarer. */
    LESS,
    /** Longer, or more often. */
    MORE,
    /** Nothing is claimed: neither a change nor that there is none. */
    CANNOT_TELL
}
