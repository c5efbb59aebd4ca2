package dev.yohaku.server.catalog;

import java.util.Locale;

/** What people call a thing, in Japanese and in English. Neither is empty; a thing named once carries that name in both. */
public record Name(String ja, String en) {
    public Name {
        if (ja.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a name needs at least one character in each language");
        }
    }

    /** The same name in both languages. */
    public static Name of(String name) {
        return new Name(name, name);
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") ? ja : en;
    }
}
