package dev.yohaku.server.identity;

import java.util.Locale;

/** What somebody may do; each role may do all that those before it may. */
public enum Role {
    /** Reads everything. */
    VIEWER,
    /** Writes notes and decisions. */
    MEMBER,
    /** Speaks for the team: agrees objectives, leads what needs one voice. */
    LEAD,
    /** Invites people, gives roles, reads the audit trail. */
    ADMIN;

    /** Its name in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this role may do what the other may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
