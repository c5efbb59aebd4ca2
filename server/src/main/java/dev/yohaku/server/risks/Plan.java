package dev.yohaku.server.risks;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a risk: for now (stop-gap) or for good (permanent).
 *
 * @param what empty while there is no plan
 * @param proof how one can see that it is done: a link or a sentence; may be empty
 */
public record Plan(String what, String owner, @Nullable LocalDate due, State state, String proof) {
    /** How far it is. */
    public enum State {
        OPEN,
        DOING,
        DONE;

        /** Its name in messages, files and the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Plan NONE = new Plan("", "", null, State.OPEN, "");

    public boolean exists() {
        return !what.isEmpty();
    }

    public boolean done() {
        return state == State.DONE;
    }

    /** Whether it is to be done, with a date before the given day. */
    public boolean dueBefore(LocalDate day) {
        return exists() && !done() && due != null && due.isBefore(day);
    }
}
