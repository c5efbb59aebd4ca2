package dev.yohaku.server.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/** Times as files write them: ISO 8601 with or without an offset (UTC then), dates, months, seconds or milliseconds since the epoch. */
final class WrittenTime {
    private static final Pattern DIGITS = Pattern.compile("\\d{9,13}(\\.\\d+)?");
    private static final double MILLISECONDS_FROM = 1e11;
    private static final List<ToLongFunction<String>> FORMS = List.of(
            text -> Instant.parse(text).getEpochSecond(),
            text -> OffsetDateTime.parse(text).toEpochSecond(),
            text -> LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC),
            text -> LocalDate.parse(text).toEpochDay() * 86_400,
            text -> YearMonth.parse(text).atDay(1).toEpochDay() * 86_400);

    private WrittenTime() {}

    /** Seconds since the epoch; empty when the text is no time. */
    static OptionalLong second(String text) {
        if (DIGITS.matcher(text).matches()) {
            var number = Double.parseDouble(text);
            return OptionalLong.of((long) Math.floor(number >= MILLISECONDS_FROM ? number / 1000 : number));
        }
        if (text.length() < 7 || text.length() > 40 || !Character.isDigit(text.charAt(0)) || text.indexOf('-') < 4) {
            return OptionalLong.empty();
        }
        var iso =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
        return FORMS.stream()
                .map(form -> parsed(form, iso))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private static OptionalLong parsed(ToLongFunction<String> form, String text) {
        try {
            return OptionalLong.of(form.applyAsLong(text));
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }
}
