package dev.yohaku.server.meetings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a review: what, why, who carries it out and until when.
 *
 * @param author who recorded it first
 * @param version of its text, from 1
 * @param changedBy who wrote this version
 * @param withdrawnAt null while it stands
 */
public record Decision(
        String id,
        String what,
        String reason,
        String owner,
        @Nullable LocalDate due,
        String author,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        int version,
        String changedBy) {
    /** What it says. */
    public Decisions.Proposal text() {
        return new Decisions.Proposal(what, reason, owner, due);
    }
}
