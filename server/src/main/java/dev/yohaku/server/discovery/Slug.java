package dev.yohaku.server.discovery;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Ids of documents from names in telemetry: lower case letters, digits and dashes, at most 63. */
final class Slug {
    private static final int LONGEST = 63;

    private Slug() {}

    /** The id of a name; the same name always gives the same one. A name that is not plain ASCII, or too long, gets a few digits of its checksum. */
    static String of(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        var whole = name.chars().allMatch(c -> c < 128) && plain.length() <= LONGEST && !plain.isEmpty();
        return whole ? plain : shortened(plain) + checksum(name);
    }

    private static String shortened(String plain) {
        var start = plain.substring(0, Math.min(plain.length(), LONGEST - 9)).replaceAll("-+$", "");
        return start.isEmpty() ? "n-" : start + "-";
    }

    private static String checksum(String name) {
        var sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}
