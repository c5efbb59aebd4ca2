package dev.yohaku.server.web.meetings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a form sent, bounded: a text that is too long or a day that is none is answered with 400 and the name of its field. */
public record Fields(Map<String, String> given) {
    static final int LONGEST_NOTE = 20_000;
    static final int LONGEST_LINE = 2_000;

    public Fields {
        given = Map.copyOf(given);
    }

    /** A text without the space around it; empty when it was not sent. */
    public String text(String name, int longest) {
        var text = given.getOrDefault(name, "").strip();
        if (text.length() > longest) {
            throw refused(name + ": " + text.length() + " characters; at most " + longest + " are kept");
        }
        return text;
    }

    String line(String name) {
        return text(name, LONGEST_LINE);
    }

    public boolean has(String name) {
        return !given.getOrDefault(name, "").isBlank();
    }

    /** A day; null when none was sent. */
    public @Nullable LocalDate day(String name) {
        var text = given.getOrDefault(name, "");
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refused(name + ": \"" + text + "\" is not a date such as 2026-11-30");
        }
    }

    /** A number of versions or seconds: 0 when it was not sent. */
    public int number(String name) {
        var text = given.getOrDefault(name, "0");
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw refused(name + ": \"" + text + "\" is not a number such as 3");
        }
    }

    public static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }
}
