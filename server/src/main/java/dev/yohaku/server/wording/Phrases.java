package dev.yohaku.server.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The messages of one or more rooms in one language, from UTF-8 files {@code messages/<room>_<language>.properties}. Patterns hold
 * {@code {name}} slots and {@code {n, plural, one{# page} other{# pages}}} choices. Thread-safe.
 */
public final class Phrases {
    private final Locale locale;
    private final Map<String, String> patterns;
    private final Map<String, Phrase> parsed = new ConcurrentHashMap<>();

    private Phrases(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /** The messages of these rooms. */
    public static Phrases of(Locale locale, String... rooms) {
        return of(locale, List.of(rooms));
    }

    /**
     * The messages of these rooms.
     *
     * @throws IllegalStateException when a file is missing or the same key is used twice
     */
    public static Phrases of(Locale locale, Collection<String> rooms) {
        var all = new TreeMap<String, String>();
        for (var room : rooms) {
            read(room, language(locale)).forEach((key, pattern) -> {
                if (all.put((String) key, (String) pattern) != null) {
                    throw new IllegalStateException("message " + key + " of room " + room + " is already taken");
                }
            });
        }
        return new Phrases(locale, all);
    }

    /**
     * A message in words.
     *
     * @param pairs name and value in turn; a number is written with thousands separated
     * @throws IllegalArgumentException when there is no such message or a slot is left without a value
     */
    public String say(String key, Object... pairs) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return phrase(key).say(values);
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    public Set<String> keys() {
        return Set.copyOf(patterns.keySet());
    }

    /** Names of the slots of a message, in alphabetical order. */
    public Set<String> slots(String key) {
        return new TreeSet<>(phrase(key).slots());
    }

    private Phrase phrase(String key) {
        return parsed.computeIfAbsent(key, k -> {
            var pattern = patterns.get(k);
            if (pattern == null) {
                throw new IllegalArgumentException("no message " + k + " in " + locale.getLanguage());
            }
            return Phrase.parse(pattern);
        });
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("ja") ? "ja" : "en";
    }

    private static Properties read(String room, String language) {
        var name = "/messages/" + room + "_" + language + ".properties";
        try (var in = Phrases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            var properties = new OncePerKey();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a second message under the same key, where {@link Properties} would silently keep the last. */
    private static final class OncePerKey extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            var earlier = super.put(key, value);
            if (earlier != null) {
                throw new IllegalStateException("message " + key + " is written twice in one file");
            }
            return earlier;
        }
    }
}
