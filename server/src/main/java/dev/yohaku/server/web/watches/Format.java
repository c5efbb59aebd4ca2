package dev.yohaku.server.web.watches;

import dev.yohaku.server.web.Page;
import java.math.BigDecimal;
import java.math.MathContext;

/** Writes values of a watch: about four digits that matter, and the unit. */
record Format(String unit, Page page) {
    private static final double WHOLE = 1_000;
    private static final MathContext DIGITS = new MathContext(4);

    String of(double value) {
        var number = Math.abs(value) >= WHOLE
                ? page.words().number(value)
                : page.words().decimal(new BigDecimal(value).round(DIGITS).stripTrailingZeros());
        var glued = unit.isEmpty() || unit.startsWith("/") || unit.startsWith("%");
        return glued ? number + unit : number + " " + unit;
    }
}
