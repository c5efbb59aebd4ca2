package dev.yohaku.server.actions;

import dev.yohaku.server.notify.Problem;
import java.time.Instant;
import java.util.Optional;

/**
 * The issue that an action became in a tracker.
 *
 * @param link to its page; empty when the tracker gave none
 * @param seenAt when the tracker last said how it is
 * @param closedAt when it was first seen closed; empty while it is open
 * @param problem why the tracker could not be asked the last time; empty when it could
 */
public record Issue(
        String actionId,
        String kind,
        String host,
        String reference,
        String link,
        String exportedBy,
        Instant exportedAt,
        Instant seenAt,
        Optional<Instant> closedAt,
        Optional<Problem> problem) {
    /** Whether it was closed in the tracker, which suggests that the action is done and sets nothing. */
    public boolean closed() {
        return closedAt.isPresent();
    }
}
