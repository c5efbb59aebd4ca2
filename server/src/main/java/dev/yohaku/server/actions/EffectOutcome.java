package dev.yohaku.server.actions;

import java.util.Locale;

/** What can be said of an action four weeks after it was done. */
public enum EffectOutcome {
    /** It moved as expected, and more than the weeks before and after differ among themselves. */
    MOVED,
    /** It did not move to an extent that would matter. */
    DID_NOT,
    /** It moved the other way. */
    WORSE,
    /** The weeks differ too much among themselves to say either. */
    CANNOT_TELL,
    /** It was not measured in all of these weeks. */
    NO_DATA;

    /** Its name in messages, the API and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
