package dev.yohaku.server.watches;

import java.util.List;

/**
 * Which label values carry the difference between two times of an indicator, as its source tells.
 *
 * @param carriers values with more bad events than before, the largest share first
 * @param fresh values that had bad events after and none before, though their label was there; the most first
 */
public record Breakdown(List<Carrier> carriers, List<Fresh> fresh) {
    /** Nothing is known, or nothing stands out. */
    public static final Breakdown EMPTY = new Breakdown(List.of(), List.of());

    public Breakdown {
        carriers = List.copyOf(carriers);
        fresh = List.copyOf(fresh);
    }

    /**
     * A label value with more bad events than before.
     *
     * @param share of all extra bad events that it carries, over 0 and at most 1
     * @param before bad events an hour before
     * @param after bad events an hour after
     */
    public record Carrier(String label, String value, double share, double before, double after) {}

    /**
     * A label value that is new among bad events.
     *
     * @param after bad events an hour
     */
    public record Fresh(String label, String value, double after) {}
}
