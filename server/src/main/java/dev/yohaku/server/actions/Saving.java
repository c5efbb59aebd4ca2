package dev.yohaku.server.actions;

import java.util.List;

/** The outcome of adding or changing an action that others may be changing. */
public sealed interface Saving {
    /** Saved, or already so. */
    record Saved(Action action) implements Saving {}

    /** Not saved: somebody changed the action since it was read. This is what it says now. */
    record Conflict(Action theirs) implements Saving {}

    /** Not saved: something is wrong with what was given; never empty. */
    record Refused(List<Problem> problems) implements Saving {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
