package dev.yohaku.server.catalog;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What holds for everyone here: the zone in which times are shown and weeks begin, and the language of those who state none. */
@Component
public class Workspace {
    private final ZoneId zone;
    private final Locale language;

    /** @param zone an IANA zone; empty means Asia/Tokyo when the language is Japanese, the host's zone otherwise */
    Workspace(@Value("${yohaku.zone:}") String zone, @Value("${yohaku.language:}") String language) {
        this.language = language.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(language);
        this.zone = zone.isEmpty() ? usualZone(this.language) : ZoneId.of(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /** Japanese or English. */
    public Locale language() {
        return language.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    }

    private static ZoneId usualZone(Locale language) {
        return language.getLanguage().equals("ja") ? ZoneId.of("Asia/Tokyo") : ZoneId.systemDefault();
    }
}
