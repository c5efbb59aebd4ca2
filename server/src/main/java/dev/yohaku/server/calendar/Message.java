package dev.yohaku.server.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON message from outside, read with bounds: at most {@value #DEEPEST} levels deep, texts cut to what a calendar can show. */
final class Message {
    static final int DEEPEST = 64;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NAME = 200;
    private static final int KEPT_OF_LONG_ID = 160;
    private static final int LONGEST_LINK = 2_000;
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final Duration OLDEST = Duration.ofDays(400);
    private static final DateTimeFormatter GITLAB = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);

    /** Words in the type or task of a change, and the kind that they tell of. */
    private static final Map<String, String> KINDS = Map.of(
            "deploy",
            "deployment",
            "release",
            "deployment",
            "config",
            "configuration",
            "flag",
            "flag",
            "migration",
            "migration");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private Message() {}

    /** What cannot be read, and where; thrown inside this room only. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Told.Wrong wrong;

        Unreadable(String place, String expected) {
            super(place + ": " + expected);
            this.wrong = new Told.Wrong(place, expected);
        }

        Told.Wrong wrong() {
            return wrong;
        }
    }

    /** @throws Unreadable when it is no JSON or too deep, or holds the sign U+0000, which PostgreSQL does not keep */
    static JsonNode read(byte[] body) {
        var root = parse(body);
        withoutZero(root, "");
        return root;
    }

    private static void withoutZero(JsonNode node, String place) {
        if (node.isString() && node.asString().indexOf('\0') >= 0) {
            throw new Unreadable(place, "a text without the sign U+0000");
        }
        for (var index = 0; node.isArray() && index < node.size(); index++) {
            withoutZero(node.get(index), place + "[" + index + "]");
        }
        for (var field : node.properties()) {
            var name = join(place, field.getKey().replace("\0", ""));
            if (field.getKey().indexOf('\0') >= 0) {
                throw new Unreadable(name, "a name without the sign U+0000");
            }
            withoutZero(field.getValue(), name);
        }
    }

    /** The same, whatever its texts hold. */
    static JsonNode parse(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            var at = e.getLocation();
            var place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new Unreadable(place, "a JSON document, at most " + DEEPEST + " levels deep");
        }
    }

    /** A text that has to be there, cut to what a title may hold. */
    static String title(JsonNode object, String field, String place) {
        var text = text(object, field).replace("\0", "");
        if (text.isBlank()) {
            throw new Unreadable(join(place, field), "a text that says what was changed");
        }
        return cut(text.strip(), LONGEST_TITLE);
    }

    /** A short text; empty when it is absent or no text. */
    static String name(JsonNode object, String field) {
        return cut(text(object, field).strip(), LONGEST_NAME);
    }

    /** Cut to a length, without the sign 0, which PostgreSQL does not keep. */
    static String cut(String given, int longest) {
        var text = given.replace("\0", "");
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** An id as it is kept: as given, or when longer than 200 characters its beginning and a fingerprint of all of it. */
    static String id(String given) {
        var text = given.replace("\0", "").strip();
        return text.length() <= LONGEST_NAME ? text : text.substring(0, KEPT_OF_LONG_ID) + "-" + fingerprint(text);
    }

    static String shortName(String text) {
        return cut(text.strip(), LONGEST_NAME);
    }

    static String shortTitle(String text) {
        return cut(text.strip(), LONGEST_TITLE);
    }

    static String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    /** An address that a browser may open: http or https; anything else is left out. */
    static @Nullable String link(JsonNode object, String field) {
        var text = text(object, field).strip();
        return text.length() <= LONGEST_LINK && text.matches("https?://[^\\s\\p{Cntrl}<>\"']+") ? text : null;
    }

    /** A time that has to be believable: not more than a day ahead, not older than 400 days. Empty when absent. */
    static Optional<Instant> time(JsonNode object, String field, String place, Instant now) {
        var value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        var time = parse(value.asString())
                .orElseThrow(() -> new Unreadable(join(place, field), "a time such as 2026-11-23T09:00:00Z"));
        if (time.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new Unreadable(
                    join(place, field), "a time that has come; what is planned belongs among the planned events");
        }
        if (time.isBefore(now.minus(OLDEST))) {
            throw new Unreadable(join(place, field), "a time within the last 400 days");
        }
        return Optional.of(time);
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notIso) {
            try {
                return Optional.of(OffsetDateTime.parse(text, GITLAB).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** The kind of change that a word such as a type or task speaks of. */
    static String kind(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        return KINDS.entrySet().stream()
                .filter(kind -> small.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse("other");
    }

    /** A name for something that its source gave none: the same content has the same. */
    static String fingerprint(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String join(String place, String field) {
        return place.isEmpty() ? field : place + "." + field;
    }
}
