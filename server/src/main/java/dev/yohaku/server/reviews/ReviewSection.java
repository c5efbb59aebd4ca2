package dev.yohaku.server.reviews;

import java.util.List;

/**
 * The port through which a capability speaks in the weekly review. Several may contribute to the same section; what they say is joined in
 * the order of {@link #order()}.
 */
public interface ReviewSection {
    /** One of the known section ids: summary, carried-over, objectives, changes, capacity, risks, incidents, alerts, toil, support, releases, coverage, decisions, appendix. */
    String section();

    /** Lower comes first within the section. */
    int order();

    /** What this capability has to say; {@link Said#NOTHING} when nothing at all. Called once, when the edition is made. */
    Said said(Brief brief);

    /** The conditions by which it raises items, in the order in which they are read; empty when it only informs. */
    default List<Condition> conditions() {
        return List.of();
    }

    /** Whether it has seen what it needs to speak of the past. An edition waits for it, but not for long. */
    default boolean ready() {
        return true;
    }
}
