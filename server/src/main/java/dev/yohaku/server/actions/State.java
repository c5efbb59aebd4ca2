package dev.yohaku.server.actions;

import java.util.Locale;

/** How far an action is. */
public enum State {
    OPEN,
    /** Somebody has begun. */
    DOING,
    /** Finished, with proof. */
    DONE,
    /** Will not be done, with the reason. */
    DROPPED,
    /** Others stand in its place. */
    SPLIT;

    /** Whether something remains to be done. */
    public boolean live() {
        return this == OPEN || this == DOING;
    }

    /** Its name in messages, forms, the API and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
