package dev.yohaku.server.history;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The name of an SLI's file: its id and generation, readable where it can be. Bytes other than a-z, 0-9, {@code -} and
 * {@code _} are written as {@code %} and two hex digits, also capitals, so that names stay apart where a file system folds case.
 * Of a very long id the name keeps the start and a hash; the file itself holds the id.
 */
final class SegmentName {
    static final String ENDING = ".slices";
    static final String TEMPORARY = ".tmp";
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int LONGEST = 180;

    private SegmentName() {}

    static String of(SliKey key) {
        var name = new StringBuilder();
        for (var octet : key.indicatorId().getBytes(StandardCharsets.UTF_8)) {
            var plain = PLAIN.indexOf(octet) >= 0;
            name.append(plain ? String.valueOf((char) octet) : "%" + HEX.toHexDigits(octet));
        }
        if (name.length() > LONGEST) {
            var hash = UUID.nameUUIDFromBytes(key.indicatorId().getBytes(StandardCharsets.UTF_8));
            name.setLength(LONGEST - 40);
            name.append("~").append(hash);
        }
        return name + "." + key.generation() + ENDING;
    }

    /** The key that a name tells; empty where the name was shortened or is another's. */
    static Optional<SliKey> key(String name) {
        var parts = name.split("\\.", -1);
        if (parts.length != 3 || !name.endsWith(ENDING) || name.contains("~") || !parts[1].matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(new SliKey(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), Integer.parseInt(parts[1])));
    }
}
