package dev.yohaku.server.risks;

import java.util.Locale;

/**
 * What is wrong with a field that somebody filled.
 *
 * @param field its key; empty when it is about the whole
 * @param value what was there, cut to a readable length
 */
public record RiskProblem(String field, String value, Expected expected) {
    private static final int SHOWN = 60;

    /** What a field should have held. */
    public enum Expected {
        TITLE,
        SHORTER,
        DAY,
        INSTANT,
        STEP,
        NUMBER,
        FOUND,
        SIDE,
        PLAN_STATE,
        LINK,
        TRIGGER,
        ID,
        VERSION,
        ACCEPTANCE,
        PERMANENT_DAY,
        NO_SUCH_FIELD,
        ONCE,
        CLOSED_QUOTE,
        QUOTED_CELL,
        COMMA,
        FEWER_CELLS,
        HEADER,
        FIELD_LINE,
        HEADING,
        SMALLER,
        UNCHANGED;

        /** Its name in messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }
    }

    public RiskProblem {
        if (value.length() > SHOWN) {
            value = value.substring(0, SHOWN) + "…";
        }
    }
}
