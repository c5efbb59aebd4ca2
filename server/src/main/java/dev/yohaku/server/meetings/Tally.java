package dev.yohaku.server.meetings;

import java.util.List;

/**
 * What people thought of a review, without who thought what.
 *
 * @param words what they wrote of it, in alphabetical order
 * @param raising what they wrote of what was wrongly raised or missed, in alphabetical order
 */
public record Tally(int useful, int notUseful, List<String> words, List<String> raising) {
    public Tally {
        words = List.copyOf(words);
        raising = List.copyOf(raising);
    }

    public int all() {
        return useful + notUseful;
    }
}
