package dev.yohaku.server.meetings;

/** The outcome of ending an item. */
public sealed interface Ending {
    /** This end holds now. */
    record Ended(End end) implements Ending {}

    /** Not ended: somebody ended it otherwise since. Nothing is lost; both are shown. */
    record Conflict(End theirs) implements Ending {}

    /**
     * Not ended: something is missing or wrong.
     *
     * @param problem key of the message that says what
     */
    record Refused(String problem) implements Ending {}
}
