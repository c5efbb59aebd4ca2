package dev.yohaku.server.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as both languages write them: thousands by commas, a true minus sign, no noise behind the last digit that matters. */
final class Figures {
    static final String MINUS = "\u2212";

    private Figures() {}

    /** A count of events: 25,471. Fractions are rounded, except below ten, where one decimal is kept: 2.5. */
    static String count(double value) {
        var whole = Math.rint(value) == value || Math.abs(value) >= 10;
        return decimal(BigDecimal.valueOf(value), whole ? 0 : 1);
    }

    static String count(long value) {
        return decimal(BigDecimal.valueOf(value), 0);
    }

    /** A value with exactly this many decimals. */
    static String decimal(BigDecimal value, int decimals) {
        var rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        var text = rounded.abs().toPlainString();
        var point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        var out = new StringBuilder(text);
        for (var i = point - 3; i > 0; i -= 3) {
            out.insert(i, ',');
        }
        return rounded.signum() < 0 ? MINUS + out : out.toString();
    }

    /** A ratio in percent with this many decimals: 0.99956 → 99.96%. */
    static String percent(double ratio, int decimals) {
        return decimal(BigDecimal.valueOf(ratio).movePointRight(2), decimals) + "%";
    }

    /** A decimal ratio in percent, without trailing zeros: 0.9995 → 99.95%, 0.99 → 99%. */
    static String percent(BigDecimal ratio) {
        var percent = ratio.movePointRight(2).stripTrailingZeros();
        return decimal(percent, Math.max(0, percent.scale())) + "%";
    }
}
