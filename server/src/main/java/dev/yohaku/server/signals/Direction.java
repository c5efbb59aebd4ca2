package dev.yohaku.server.signals;

import java.util.Locale;

/** Whether a change is bad news for users: the direction of goodness, not of the number. */
public enum Direction {
    WORSE,
    BETTER,
    /** Neither, or nobody said which way is good. */
    OTHER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
