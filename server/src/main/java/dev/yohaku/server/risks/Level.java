package dev.yohaku.server.risks;

import java.util.Locale;

/** How urgent a risk is; the most urgent first. */
public enum Level {
    /** Score of 12 and more. */
    URGENT(12),
    /** 6 to 11. */
    HIGH(6),
    /** 3 to 5. */
    MIDDLE(3),
    /** 1 and 2. */
    LOW(1);

    private final int from;

    Level(int from) {
        this.from = from;
    }

    /** Its name in messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of a score from 1 to 16. */
    static Level of(int score) {
        for (var level : values()) {
            if (score >= level.from) {
                return level;
            }
        }
        return LOW;
    }
}
