package dev.yohaku.server.meetings;

/**
 * What somebody thought of a review.
 *
 * @param useful whether it was worth their time
 * @param words more about it; may be empty
 * @param raising what was raised and should not have been, or was missed; may be empty
 */
public record Rating(boolean useful, String words, String raising) {
    static final int LONGEST = 2_000;

    public Rating {
        if (words.length() > LONGEST || raising.length() > LONGEST) {
            throw new IllegalArgumentException("words about a review are at most " + LONGEST + " characters long");
        }
        words = words.strip();
        raising = raising.strip();
    }
}
