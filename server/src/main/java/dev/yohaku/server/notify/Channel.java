package dev.yohaku.server.notify;

import java.net.URI;
import java.util.Locale;

/**
 * A place to which notices are sent. Its address is a secret: whoever knows it can write there, so pages and logs show the host alone.
 *
 * @param id what those who send call it, such as {@code daily}
 */
public record Channel(String id, Form form, URI address) {
    /** What the receiver expects. */
    public enum Form {
        /** {@code {"text": …}}, as Slack, Mattermost and Rocket.Chat take it. */
        SLACK,
        /** All facts of a notice, for machines. */
        JSON;

        /** As it is stored and sent by forms. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The part of the address that may be shown. */
    public String host() {
        return String.valueOf(address.getHost());
    }

    @Override
    public String toString() {
        return id + " at " + host();
    }
}
