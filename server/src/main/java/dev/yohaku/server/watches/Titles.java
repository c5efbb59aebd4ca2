package dev.yohaku.server.watches;

import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.objectives.Objective;
import dev.yohaku.server.wording.Phrases;
import java.util.Locale;
import java.util.function.Function;

/** What the series of objectives are called, in both languages. Stateless. */
final class Titles {
    private static final Phrases JAPANESE = Phrases.of(Locale.JAPANESE, "watches");
    private static final Phrases ENGLISH = Phrases.of(Locale.ENGLISH, "watches");

    private Titles() {}

    /** The share of good events, or of those in time. */
    static Name share(Objective objective, boolean timed) {
        var key = timed ? "watches.series.timely" : "watches.series.good";
        return both(phrases -> phrases.say(key, "of", subject(objective.name(), phrases)));
    }

    static Name traffic(Objective objective) {
        return both(phrases -> phrases.say("watches.series.traffic", "of", subject(objective.name(), phrases)));
    }

    /** What is counted: the objective's name without the word for how it is judged. */
    private static String subject(Name name, Phrases phrases) {
        var text = phrases == JAPANESE ? name.ja() : name.en();
        for (var key : new String[] {"watches.series.ending.success", "watches.series.ending.speed"}) {
            var ending = phrases.say(key);
            if (text.endsWith(ending) && text.length() > ending.length()) {
                return text.substring(0, text.length() - ending.length()).strip();
            }
        }
        return text;
    }

    private static Name both(Function<Phrases, String> words) {
        return new Name(words.apply(JAPANESE), words.apply(ENGLISH));
    }
}
