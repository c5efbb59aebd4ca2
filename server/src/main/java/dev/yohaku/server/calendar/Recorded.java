package dev.yohaku.server.calendar;

/** What became of recording a change. */
public enum Recorded {
    /** It is new and now kept. */
    NEW,
    /** It was told before, by its source and id; nothing was added. */
    KNOWN
}
