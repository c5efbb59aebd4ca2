package dev.yohaku.engine.spec;

/**
 * A word of PromQL.
 *
 * @param text as written; of a string its value, without quotes and escapes
 * @param at offset of the first character, {@code end} of the one after the last
 */
record Token(Kind kind, String text, int at, int end) {
    enum Kind {
        NUMBER,
        DURATION,
        STRING,
        NAME,
        /** Something that another tool replaces, as {@code {{.window}}} or {@code $__rate_interval}. */
        PLACEHOLDER,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether it is this keyword; keywords are read in any case. */
    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }

    /** The token in a message. */
    String shown() {
        return switch (kind) {
            case END -> "the end of the expression";
            case STRING -> "the text \"" + shortened() + "\"";
            case NUMBER, DURATION, NAME, PLACEHOLDER, SYMBOL -> "'" + shortened() + "'";
        };
    }

    private String shortened() {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
