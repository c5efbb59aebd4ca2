package dev.yohaku.engine.spec;

/** Ends the reading of an expression at the offset where it stopped to make sense; never leaves {@link PromQlParser}. */
final class Unparsable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int at;

    Unparsable(int at, String message) {
        super(message, null, false, false);
        this.at = at;
    }

    int at() {
        return at;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
