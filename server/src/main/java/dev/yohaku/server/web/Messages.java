package dev.yohaku.server.web;

import dev.yohaku.server.wording.Phrases;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Everything that pages say, in both languages: each file {@code messages/<room>_<language>.properties}, UTF-8. Thread-safe. */
@Component
public class Messages {
    private final Phrases japanese;
    private final Phrases english;

    Messages() throws IOException {
        japanese = Phrases.of(Locale.JAPANESE, rooms("ja"));
        english = Phrases.of(Locale.ENGLISH, rooms("en"));
    }

    /** The messages in Japanese for a Japanese locale, in English for any other. */
    public Phrases in(Locale locale) {
        return locale.getLanguage().equals("ja") ? japanese : english;
    }

    /** The rooms that speak a language, by name: the part of the file name before the underscore. */
    static List<String> rooms(String language) throws IOException {
        var suffix = "_" + language + ".properties";
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + suffix);
        return Arrays.stream(files)
                .map(file -> Objects.requireNonNull(file.getFilename()).replace(suffix, ""))
                .sorted()
                .toList();
    }
}
