package dev.yohaku.server.web;

import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.wording.Phrases;
import dev.yohaku.server.wording.Wording;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every template is given as {@code page}: its language, words, look, visitor, and addresses that hold behind any proxy.
 *
 * @param theme {@code light}, {@code dark} or empty for what the system says
 * @param base where the product lives on its host: empty or {@code /yohaku}
 * @param path this page's path below the base, without a query
 * @param query this page's query without the questions of language and theme; may be empty
 * @param csrf proof that a form came from our page; empty when none is needed
 */
public record Page(
        Locale locale,
        Phrases phrases,
        ZoneId zone,
        String theme,
        String base,
        String path,
        String query,
        Visitor visitor,
        Csrf csrf) {

    /** A hidden field that forms must send back. */
    public record Csrf(String field, String value) {
        static final Csrf NONE = new Csrf("_csrf", "");
    }

    /** The page of a document that is carried elsewhere: nobody looks at it, and it has no address. */
    public static Page document(Locale locale, Phrases phrases, ZoneId zone) {
        return new Page(locale, phrases, zone, "", "", "/", "", Visitor.NOBODY, Csrf.NONE);
    }

    /** A message; {@code pairs} are names and values in turn. */
    public String t(String key, Object... pairs) {
        return phrases.say(key, pairs);
    }

    /** Numbers, dates and sentences in the page's language and zone. */
    public Wording words() {
        return Wording.of(locale, zone);
    }

    /** What the attribute {@code data-theme} says; null for what the system says. */
    public @Nullable String themeOrNull() {
        return theme.isEmpty() ? null : theme;
    }

    /** The zone as people call it: JST, or its id where the short name is only an offset. */
    public String zoneName() {
        var name = zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return name.equals("JT") ? "JST" : name;
    }

    /** The messages for a failed request: {@code web.error.<status>} where we have it, else those of a fault of ours. */
    public String errorKey(int status) {
        var key = "web.error." + status;
        return phrases.has(key) ? key : status < 500 ? "web.error.400" : "web.error.500";
    }

    /** A thing's name in the page's language. */
    public String name(Name name) {
        return name.in(locale);
    }

    public String lang() {
        return locale.getLanguage();
    }

    /** The other language, as its code. */
    public String otherLang() {
        return lang().equals("ja") ? "en" : "ja";
    }

    /** The address of one of our pages or files; {@code path} begins with a slash. */
    public String url(String path) {
        return base + path;
    }

    /** This page again, with one question of look answered. */
    public String here(String question, String answer) {
        return url(path) + "?" + (query.isEmpty() ? "" : query + "&") + question + "=" + answer;
    }

    /** {@code page} where the path is this page or lies below it, for {@code aria-current}; else null, which leaves the attribute out. */
    public @Nullable String current(String section) {
        var within = section.equals("/") ? path.equals("/") : path.equals(section) || path.startsWith(section + "/");
        return within ? "page" : null;
    }
}
