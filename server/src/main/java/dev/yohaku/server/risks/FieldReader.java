package dev.yohaku.server.risks;

import dev.yohaku.server.risks.RiskProblem.Expected;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads what people or files gave for fields, and collects what is wrong with it. Confined to one thread. */
final class FieldReader {
    /** Characters in a line. */
    static final int SHORT = 300;

    /** Characters in a text of several lines. */
    static final int LONG = 20_000;

    private final Map<String, String> given;
    private final List<RiskProblem> problems = new ArrayList<>();

    FieldReader(Map<String, String> given) {
        this.given = given;
    }

    List<RiskProblem> problems() {
        return List.copyOf(problems);
    }

    void refuse(String key, Expected expected) {
        problems.add(new RiskProblem(key, line(key), expected));
    }

    /** One line: breaks become spaces. */
    String line(String key) {
        return cleaned(key).replaceAll("\\s*\n\\s*", " ");
    }

    String shortLine(String key) {
        return line(key, SHORT);
    }

    /** One line of at most this many characters. */
    String line(String key, int most) {
        return limited(key, line(key), most);
    }

    String text(String key) {
        return limited(key, cleaned(key), LONG);
    }

    @Nullable
    LocalDate day(String key) {
        var text = line(key);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            refuse(key, Expected.DAY);
            return null;
        }
    }

    @Nullable
    Instant instant(String key) {
        var text = line(key);
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            refuse(key, Expected.INSTANT);
            return null;
        }
    }

    /** A step from 1 to 4; {@code fallback} where nothing is given. */
    int step(String key, int fallback) {
        var text = line(key);
        if (text.isEmpty()) {
            return fallback;
        }
        if (!text.matches("[1-4]")) {
            refuse(key, Expected.STEP);
            return fallback;
        }
        return text.charAt(0) - '0';
    }

    OptionalDouble number(String key) {
        var text = line(key);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (text.length() > 40 || !text.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            refuse(key, Expected.NUMBER);
            return OptionalDouble.empty();
        }
        var number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            refuse(key, Expected.NUMBER);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number);
    }

    /** One of the values of an enumeration; the first where nothing is given. */
    <E extends Enum<E>> E one(String key, E[] values, Expected expected) {
        var text = line(key);
        for (var value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        if (!text.isEmpty()) {
            refuse(key, expected);
        }
        return values[0];
    }

    /** A path of ours or a web address, or nothing. */
    String link(String key) {
        var text = shortLine(key);
        var fine = text.isEmpty() || text.matches("/(?![/\\\\])\\S*|https?://[^\\s/]\\S*");
        if (!fine) {
            refuse(key, Expected.LINK);
        }
        return fine ? text : "";
    }

    private String limited(String key, String text, int most) {
        if (text.length() > most) {
            refuse(key, Expected.SHORTER);
        }
        return text;
    }

    /** Without control characters but breaks and tabs, and without blanks around it. */
    private String cleaned(String key) {
        return given.getOrDefault(key, "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }
}
