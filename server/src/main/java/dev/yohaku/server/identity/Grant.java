package dev.yohaku.server.identity;

import java.io.Serializable;

/** A role somebody has, in one team or, when {@code team} is empty, in the whole workspace. */
public record Grant(String team, Role role) implements Serializable {
    /** The role everywhere. */
    public static Grant everywhere(Role role) {
        return new Grant("", role);
    }

    /** Whether the role holds everywhere. */
    public boolean isEverywhere() {
        return team.isEmpty();
    }
}
