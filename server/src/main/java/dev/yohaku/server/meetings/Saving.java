package dev.yohaku.server.meetings;

/** The outcome of saving a text that others may be editing. */
public sealed interface Saving {
    /** Saved; the text now has this version. */
    record Saved(Note note) implements Saving {}

    /** Not saved: someone saved another text since. Nothing of either is lost; both are shown. */
    record Conflict(Note theirs, String yours) implements Saving {}
}
