package dev.yohaku.server.meetings;

import dev.yohaku.server.actions.Problem;
import java.util.List;

/** The outcome of ending an item with a new action. */
public sealed interface Acting {
    /** Nothing is wrong with the action; it was added if the item ended. */
    record Answered(Ending ending) implements Acting {}

    /** The item did not end, since something is wrong with the action; never empty. */
    record Questioned(List<Problem> problems) implements Acting {
        public Questioned {
            problems = List.copyOf(problems);
        }
    }
}
