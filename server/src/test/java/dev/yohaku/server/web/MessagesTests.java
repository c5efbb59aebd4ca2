package dev.yohaku.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.wording.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTests {
    /** A message asked for by a template or a class of pages, with its whole key written out. */
    private static final Pattern ASKED = Pattern.compile("\\.(?:t|say)\\(\\s*\"([a-z0-9.]+[a-z0-9])\"");

    private final Phrases japanese = Phrases.of(Locale.JAPANESE, Messages.rooms("ja"));
    private final Phrases english = Phrases.of(Locale.ENGLISH, Messages.rooms("en"));

    MessagesTests() throws IOException {}

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(japanese.keys()).isEqualTo(english.keys());
    }

    @Test
    void everyPatternCanBeRead() {
        for (var key : japanese.keys()) {
            assertThat(japanese.slots(key)).as(key).isNotNull();
            assertThat(english.slots(key)).as(key).isNotNull();
        }
    }

    @Test
    void bothLanguagesUseTheSameValues() {
        for (var key : japanese.keys()) {
            var either = new TreeSet<>(japanese.slots(key));
            either.removeAll(english.slots(key));
            either.remove("n");
            assertThat(either).as("said in Japanese only, by " + key).isEmpty();
        }
    }

    @Test
    void whatTemplatesSayExists() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
                var asked = ASKED.matcher(Files.readString(file));
                while (asked.find()) {
                    assertThat(japanese.has(asked.group(1)))
                            .as(file + ": " + asked.group(1))
                            .isTrue();
                }
            }
        }
    }
}
