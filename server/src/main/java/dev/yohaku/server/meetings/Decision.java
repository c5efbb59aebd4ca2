package dev.yohaku.server.meetings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A decision of a review: what, why, who carries it out and until when. {@code withdrawnAt} is null while it stands. */
public record Decision(
        String id,
        String what,
        String reason,
        String owner,
        @Nullable LocalDate due,
        String author,
        Instant recordedAt,
        @Nullable Instant withdrawnAt) {}
