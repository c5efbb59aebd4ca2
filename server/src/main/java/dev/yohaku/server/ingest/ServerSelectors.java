package dev.yohaku.server.ingest;

import dev.yohaku.engine.telemetry.Bounds;
import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Selectors as a server has to be asked: none twice, and bucket bounds in every spelling that servers use. */
final class ServerSelectors {
    private ServerSelectors() {}

    /** Selectors that together match the same series as the given ones; those that a wider one covers are left out. */
    static List<Selector> of(List<Selector> selectors) {
        var asked = selectors.stream().map(ServerSelectors::spelled).distinct().toList();
        return asked.stream()
                .filter(s -> asked.stream().noneMatch(wider -> !wider.equals(s) && covers(wider, s)))
                .toList();
    }

    private static boolean covers(Selector wider, Selector narrow) {
        return wider.metric().equals(narrow.metric()) && narrow.matchers().containsAll(wider.matchers());
    }

    static Selector spelled(Selector selector) {
        return new Selector(
                selector.metric(),
                selector.matchers().stream().map(ServerSelectors::spelled).toList());
    }

    private static Matcher spelled(Matcher matcher) {
        var bound =
                matcher.op() == Matcher.Op.EQUAL && matcher.name().equals("le") ? Bounds.parse(matcher.value()) : null;
        if (bound == null || bound.isEmpty() || !Double.isFinite(bound.getAsDouble())) {
            return matcher;
        }
        var alternatives = spellings(matcher.value(), bound.getAsDouble()).stream()
                .map(s -> s.replace(".", "\\.").replace("+", "\\+"))
                .collect(Collectors.joining("|"));
        return new Matcher("le", Matcher.Op.MATCHES, alternatives);
    }

    /** As written, shortest, with a decimal point, and with an exponent: {@code 5}, {@code 5.0}, {@code 1e+06}. */
    private static Set<String> spellings(String written, double bound) {
        var plain = new BigDecimal(Double.toString(bound)).stripTrailingZeros();
        var found = new LinkedHashSet<String>();
        found.add(written);
        found.add(plain.toPlainString());
        found.add(plain.scale() <= 0 ? plain.toPlainString() + ".0" : plain.toPlainString());
        if (plain.signum() != 0) {
            found.add(exponent(plain));
        }
        return found;
    }

    private static String exponent(BigDecimal number) {
        var digits = number.unscaledValue().toString();
        var sign = digits.startsWith("-") ? 1 : 0;
        var power = digits.length() - sign - 1 - number.scale();
        var mantissa =
                digits.length() - sign == 1 ? digits : digits.substring(0, sign + 1) + "." + digits.substring(sign + 1);
        return String.format(Locale.ROOT, "%se%s%02d", mantissa, power < 0 ? "-" : "+", Math.abs(power));
    }
}
