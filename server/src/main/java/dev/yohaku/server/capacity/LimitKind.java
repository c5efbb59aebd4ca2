package dev.yohaku.server.capacity;

import java.util.Locale;

/** How a limit is known, the surest first. */
public enum LimitKind {
    /** Found by a load test or an outage. */
    MEASURED,
    /** Set by a contract, a plan or a configuration. */
    QUOTA,
    /** Guessed. */
    ASSUMED;

    /** As it is stored and written in files and forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other word */
    public static LimitKind of(String word) {
        for (var kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("\"" + word + "\" is no kind of limit; expected measured, quota or assumed");
    }
}
