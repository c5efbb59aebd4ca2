package dev.yohaku.server.reviews;

import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.wording.Fact;
import dev.yohaku.server.wording.Phrases;
import dev.yohaku.server.wording.Wording;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Says the same thing in both languages at once. Thread-safe. */
@Component
public class Texts {
    /** One language's words and figures. */
    public record Voice(Locale locale, Phrases phrases, Wording wording) {
        /** A message of the reviews; {@code pairs} are names and values in turn. */
        public String say(String key, Object... pairs) {
            return phrases.say(key, pairs);
        }

        public String name(Name name) {
            return name.in(locale);
        }
    }

    private final Voice japanese;
    private final Voice english;

    Texts(Workspace workspace) {
        this.japanese = voice(Locale.JAPANESE, workspace.zone());
        this.english = voice(Locale.ENGLISH, workspace.zone());
    }

    /** Texts outside a running server. */
    public static Texts of(Workspace workspace) {
        return new Texts(workspace);
    }

    /** The words of one language: Japanese for a Japanese locale, English for any other. */
    public Voice in(Locale locale) {
        return locale.getLanguage().equals("ja") ? japanese : english;
    }

    /** What each language makes of it. */
    public Text of(Function<Voice, String> saying) {
        return new Text(saying.apply(japanese), saying.apply(english));
    }

    /** A fact in both languages. */
    public Text of(Fact fact) {
        return of(voice -> voice.wording().say(fact).text());
    }

    /** A message without slots. */
    public Text of(String key) {
        return of(voice -> voice.say(key));
    }

    /** A raise-condition of the reviews, {@code {n}} in place of its threshold. */
    Text condition(String id) {
        return of(voice -> voice.say("reviews.condition." + id, "n", "{n}"));
    }

    /** A message of another room in both languages, {@code {n}} standing where a threshold will; for conditions. */
    public static Text template(String room, String key) {
        return new Text(
                Phrases.of(Locale.JAPANESE, room).say(key, "n", "{n}"),
                Phrases.of(Locale.ENGLISH, room).say(key, "n", "{n}"));
    }

    public static Text of(Name name) {
        return new Text(name.ja(), name.en());
    }

    private static Voice voice(Locale locale, ZoneId zone) {
        return new Voice(locale, Phrases.of(locale, "reviews"), Wording.of(locale, zone));
    }
}
