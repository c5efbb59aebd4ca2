package dev.yohaku.engine.spec;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The values of numbers and durations. */
final class Literals {
    private static final Pattern PART = Pattern.compile("([0-9]+)(ms|[smhdwy])");
    private static final Map<String, Double> SECONDS =
            Map.of("ms", 0.001, "s", 1.0, "m", 60.0, "h", 3_600.0, "d", 86_400.0, "w", 604_800.0, "y", 31_536_000.0);

    private Literals() {}

    static double number(Token token) {
        var text = token.text().toLowerCase(Locale.ROOT).replace("_", "");
        try {
            return text.startsWith("0x") ? Long.parseUnsignedLong(text.substring(2), 16) : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new Unparsable(token.at(), "expected a number, found " + token.shown());
        }
    }

    /** Of a duration such as 1h30m. */
    static double seconds(String duration) {
        var matcher = PART.matcher(duration);
        var sum = 0.0;
        while (matcher.find()) {
            sum += Double.parseDouble(matcher.group(1)) * SECONDS.getOrDefault(matcher.group(2), 0.0);
        }
        return sum;
    }
}
