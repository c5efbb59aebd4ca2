package dev.yohaku.server.notify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something to tell.
 *
 * @param key what makes it this one and no other, such as {@code daily/2026-11-24}: of one key only the first is sent
 * @param kind what sort of notice, for machines
 * @param text for people, in one language; plain, may have several lines
 * @param facts for machines, sent in this order each time; values are text, numbers, booleans, lists and maps of these
 */
public record Notice(String key, String kind, String text, Map<String, Object> facts) {
    private static final int LONGEST_KEY = 128;

    public Notice {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        if (!key.matches("[\\w./:-]{1," + LONGEST_KEY + "}")) {
            throw new IllegalArgumentException(
                    "a notice's key is 1 to " + LONGEST_KEY + " letters, digits and _ . / : -, not \"" + key + "\"");
        }
    }
}
