package dev.yohaku.server.reviews;

import dev.yohaku.server.wording.Phrases;
import java.util.Locale;

/** The sentence after the summary: how many items of an edition need a decision. Stateless. */
public final class Asks {
    private Asks() {}

    public static Text of(Edition edition) {
        return new Text(in(Locale.JAPANESE, edition), in(Locale.ENGLISH, edition));
    }

    private static String in(Locale locale, Edition edition) {
        var raised = edition.raised().size();
        var phrases = Phrases.of(locale, "reviews");
        return raised == 0 ? phrases.say("reviews.asks.nothing") : phrases.say("reviews.asks", "n", raised);
    }
}
