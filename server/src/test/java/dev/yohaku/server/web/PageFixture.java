package dev.yohaku.server.web;

import dev.yohaku.server.wording.Phrases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Locale;

/** A page for tests: role dev-a of the demo, in Tokyo. */
public final class PageFixture {
    private PageFixture() {}

    public static Page page(Locale locale) {
        return page(locale, "/", "", "");
    }

    /** A page at a path, with its files below a base and a theme. */
    public static Page page(Locale locale, String path, String base, String theme) {
        return new Page(
                locale,
                phrases(locale),
                ZoneId.of("Asia/Tokyo"),
                theme,
                base,
                path,
                "",
                new Visitor("dev-a", true, false, true),
                Page.Csrf.NONE);
    }

    private static Phrases phrases(Locale locale) {
        try {
            return Phrases.of(locale, Messages.rooms(locale.getLanguage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
