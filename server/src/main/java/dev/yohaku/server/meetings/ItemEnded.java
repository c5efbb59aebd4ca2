package dev.yohaku.server.meetings;

import dev.yohaku.server.reviews.Item;

/**
 * An item of a review came to an end, to another end, or was opened again; told within the transaction that keeps it.
 *
 * @param nuance {@link EndRequest#INTENDED}, {@link EndRequest#NOISE} or empty
 */
public record ItemEnded(String team, String week, Item item, End end, String nuance) {}
