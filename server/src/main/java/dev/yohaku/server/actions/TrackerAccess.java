package dev.yohaku.server.actions;

import java.net.URI;

/**
 * How to reach a team's tracker, its token included. Never shown and never logged.
 *
 * @param base address of the API; of a webhook the whole address
 * @param project what the tracker calls it; empty for a webhook
 * @param token may be empty
 */
public record TrackerAccess(URI base, String project, String token) {
    /** An address below the base. */
    URI at(String path) {
        return URI.create(base.toString().replaceAll("/+$", "") + path);
    }

    @Override
    public String toString() {
        return "a tracker at " + base.getHost();
    }
}
