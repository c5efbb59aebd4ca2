package dev.yohaku.server.reviews;

import java.util.Locale;

/** A passage of an edition in both languages, fixed when the edition was made. May be empty in both. */
public record Text(String ja, String en) {
    public static final Text NONE = new Text("", "");

    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") ? ja : en;
    }

    /** This passage and then another: English puts a space between two sentences, Japanese nothing. */
    public Text plus(Text next) {
        if (equals(NONE)) {
            return next;
        }
        return next.equals(NONE) ? this : new Text(ja + next.ja, en + " " + next.en);
    }
}
