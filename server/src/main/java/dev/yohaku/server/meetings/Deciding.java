package dev.yohaku.server.meetings;

/** The outcome of changing a decision that others may be changing. */
public sealed interface Deciding {
    /** Changed, or already so. */
    record Changed(Decision decision) implements Deciding {}

    /** Not changed: somebody changed it since. Nothing of either is lost; both are shown. */
    record Conflict(Decision theirs, Decisions.Proposal yours) implements Deciding {}

    /** There is no such decision in this review. */
    record Absent() implements Deciding {}
}
