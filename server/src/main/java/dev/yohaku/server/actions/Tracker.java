package dev.yohaku.server.actions;

import dev.yohaku.server.notify.Problem;

/** The port to a kind of issue tracker outside the house. Its implementations ask one question at a time and never retry. */
public interface Tracker {
    /** Its name in settings: github, gitlab, webhook. */
    String kind();

    /** Whether a project has the form that this kind expects. */
    boolean takes(String project);

    /** Whether the state of an issue can be asked for. */
    boolean tellsState();

    /** Makes an issue, unless there is one that carries the mark of this one already: then that one. */
    Outcome create(TrackerAccess access, IssueText issue);

    /** How an issue is now. */
    Outcome state(TrackerAccess access, String reference);

    /** What a tracker answered. */
    sealed interface Outcome {
        /**
         * There is such an issue.
         *
         * @param reference by which this tracker finds it again; at most 300 characters
         * @param link to its page; empty when the tracker gave none that can be one
         */
        record Known(String reference, String link, boolean closed) implements Outcome {}

        record Failed(Problem problem) implements Outcome {}
    }
}
