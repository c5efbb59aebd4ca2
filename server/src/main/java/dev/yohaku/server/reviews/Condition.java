package dev.yohaku.server.reviews;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * A written condition under which an item enters the review.
 *
 * @param id unique among all, such as {@code budget-spent-in-week}
 * @param words the condition in both languages, with {@code {n}} where the threshold stands; without it the condition is only on or off
 * @param standard the threshold while the team has chosen none
 * @param least the lowest that can be chosen
 * @param most the highest
 */
public record Condition(String id, Text words, double standard, double least, double most) {
    private static final String SLOT = "{n}";

    public Condition {
        if (!id.matches("[a-z][a-z0-9-]{1,62}")) {
            throw new IllegalArgumentException("a condition's id is lower case with hyphens, not \"" + id + "\"");
        }
        if (!(least <= standard && standard <= most)) {
            throw new IllegalArgumentException(
                    "a condition's standard lies between its bounds: " + least + ", " + standard + ", " + most);
        }
    }

    /** One without a threshold. */
    public static Condition plain(String id, Text words) {
        return new Condition(id, words, 0, 0, 0);
    }

    public boolean hasThreshold() {
        return words.en().contains(SLOT);
    }

    /** As people read it, with the threshold in its place. */
    public Text with(double threshold) {
        var figure = figure(threshold);
        return new Text(words.ja().replace(SLOT, figure), words.en().replace(SLOT, figure));
    }

    /** A threshold as it reads in a sentence. */
    public static String figure(double threshold) {
        return new DecimalFormat("#.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(threshold);
    }
}
