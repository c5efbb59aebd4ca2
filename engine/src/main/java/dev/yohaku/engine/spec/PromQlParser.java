package dev.yohaku.engine.spec;

/** Reads PromQL and turns what can be counted exactly into the normal form of counts. */
public final class PromQlParser {
    private PromQlParser() {}

    /** Reads an expression. Never throws; any text has an answer. */
    public static Parsed parse(String expression) {
        throw new UnsupportedOperationException(expression);
    }

    /** The expression with each placeholder for the window ({@code {{.window}}}, {@code $__rate_interval} and the like) as {@code $window}. */
    public static String withWindow(String expression) {
        throw new UnsupportedOperationException(expression);
    }
}
