package dev.yohaku.server.retrospect;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that people had to act on or wrote down as a risk, counted once however often it was spoken of.
 *
 * @param id of the finding, the item, or what another way gave it
 * @param known when it was first seen
 * @param at a time in the week that it belongs to
 */
public record Problem(String id, Way way, Instant known, Instant at) {

    /** How a problem was first seen. */
    public enum Way {
        /** On the list of changes, before any page. */
        CHANGES,
        /** In a weekly review, before any page. */
        REVIEW,
        /** Its objective paged first. */
        PAGE,
        /** An alert that people marked as real. */
        ALERT,
        /** A customer told of it. */
        CUSTOMER;

        /** Whether people could do something before it disturbed anybody. */
        public boolean early() {
            return this == CHANGES || this == REVIEW;
        }

        /** Its name in messages and the API. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
