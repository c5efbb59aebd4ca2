package dev.yohaku.server.actions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a team will change, with an owner, a day, and where it came from.
 *
 * @param id short enough to be said aloud; unique in the workspace
 * @param version raised by one with every change; saving names the version it began from
 * @param doneOn the day it was finished; null unless it is done
 * @param proof a link or a note that shows it is done; empty unless it is done
 * @param reason why it was dropped, or the ids it was split into; empty otherwise
 * @param parent id of the action it was split from; null for all others
 */
public record Action(
        String id,
        int version,
        String team,
        Written written,
        Origin origin,
        State state,
        @Nullable LocalDate doneOn,
        String proof,
        String reason,
        @Nullable String parent,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy) {

    /** Its number alone, by which actions are ordered. */
    public long number() {
        return Long.parseLong(id.substring(id.indexOf('-') + 1));
    }
}
