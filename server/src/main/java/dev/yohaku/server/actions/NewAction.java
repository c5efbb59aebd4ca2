package dev.yohaku.server.actions;

import java.util.UUID;

/**
 * An action about to be added.
 *
 * @param key what makes it this one and no other: of one key only the first is added, so that a form sent twice adds one action
 */
public record NewAction(String key, String team, Written written, Origin origin) {
    /** One that nobody will send twice. */
    public static NewAction once(String team, Written written, Origin origin) {
        return new NewAction(UUID.randomUUID().toString(), team, written, origin);
    }
}
