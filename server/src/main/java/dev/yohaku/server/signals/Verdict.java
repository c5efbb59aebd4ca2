package dev.yohaku.server.signals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people decide about a finding. It closes the finding and teaches the threshold of its series. */
public enum Verdict {
    /** Something is done about it. */
    ACT,
    /** Looked at again next week. */
    WATCH,
    /** Written down as a system risk. */
    RISK,
    /** Wanted and expected, such as a campaign or a migration. */
    INTENDED,
    /** Nothing there. */
    NOISE;

    /** Its name in forms, message keys, the store and the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when no verdict has this name. */
    public static Optional<Verdict> parse(String key) {
        return Arrays.stream(values()).filter(v -> v.key().equals(key)).findFirst();
    }

    /** Whether it was worth somebody's look. */
    public boolean worthALook() {
        return this == ACT || this == WATCH || this == RISK;
    }
}
