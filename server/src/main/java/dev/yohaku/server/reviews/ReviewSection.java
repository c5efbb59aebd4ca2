package dev.yohaku.server.reviews;

import java.util.List;

/**
 * The port through which a capability speaks in the weekly review. Several may contribute to the same section; their items are joined in
 * the order of {@link #order()}.
 */
public interface ReviewSection {
    /** One of the known section ids: summary, carried-over, objectives, changes, capacity, risks, incidents, alerts, toil, support, releases, coverage, decisions, appendix. */
    String section();

    /** Lower comes first within the section. */
    int order();

    /** What this capability has to say about a week; empty when nothing. Called once, when the edition is made. */
    List<Item> items(ReviewWeek week);

    /** A sentence for the head of the section, such as how much is not listed; may be empty. Asked after the items. */
    default Text lead(ReviewWeek week) {
        return Text.NONE;
    }

    /** Whether it has seen what it needs to speak of the past. An edition waits for it, but not for long. */
    default boolean ready() {
        return true;
    }
}
