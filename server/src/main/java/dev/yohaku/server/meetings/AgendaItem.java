package dev.yohaku.server.meetings;

import dev.yohaku.server.reviews.Item;
import java.util.Optional;

/**
 * Something that needs an end in this review: raised by a condition, or moved here from an earlier one.
 *
 * @param section where it belongs
 * @param from the week whose edition told it first; this week for one raised now
 * @param moved how often it was moved so far without being settled
 * @param end the end that holds; empty while it is open
 */
public record AgendaItem(String section, Item item, String from, int moved, Optional<End> end) {
    /** Moved this often, an item is shown as one that nobody settles. */
    public static final int OFTEN = 3;

    public boolean isOpen() {
        return end.filter(End::closes).isEmpty();
    }

    public boolean movedOften() {
        return moved >= OFTEN;
    }
}
