package dev.yohaku.server.meetings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does in a review. */
public enum MeetingRole {
    /** Leads it. */
    LEAD,
    /** Writes it down. */
    SCRIBE,
    /** Leads the review of the week after; the same choice as that review's lead. */
    NEXT_LEAD;

    /** Its name in forms, message keys, the store and the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when no role has this name. */
    public static Optional<MeetingRole> parse(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
