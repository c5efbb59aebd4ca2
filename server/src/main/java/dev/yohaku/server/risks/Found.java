package dev.yohaku.server.risks;

import java.util.Locale;

/** How a risk came to be known. */
public enum Found {
    /** In a weekly review. */
    REVIEW,
    /** From a change in what is watched. */
    CHANGE,
    /** From the forecast of a driver. */
    FORECAST,
    /** In a postmortem. */
    POSTMORTEM,
    /** Somebody knew. */
    PERSON;

    /** Its name in messages, files and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
