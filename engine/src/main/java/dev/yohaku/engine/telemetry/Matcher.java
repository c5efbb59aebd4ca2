package dev.yohaku.engine.telemetry;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A condition on one label, as in PromQL; a missing label counts as the empty string. Regular expressions match the whole value. */
public final class Matcher {
    /** The four comparisons of PromQL. */
    public enum Op {
        EQUAL("="),
        NOT_EQUAL("!="),
        MATCHES("=~"),
        NOT_MATCHES("!~");

        private final String symbol;

        Op(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    private final String name;
    private final Op op;
    private final String value;
    private final @Nullable Pattern pattern;

    /** @throws java.util.regex.PatternSyntaxException if a regular expression does not parse */
    public Matcher(String name, Op op, String value) {
        this.name = name;
        this.op = op;
        this.value = value;
        this.pattern = op == Op.MATCHES || op == Op.NOT_MATCHES ? Pattern.compile("^(?s:" + value + ")$") : null;
    }

    public static Matcher equal(String name, String value) {
        return new Matcher(name, Op.EQUAL, value);
    }

    public String name() {
        return name;
    }

    public Op op() {
        return op;
    }

    public String value() {
        return value;
    }

    public boolean matches(Labels labels) {
        var actual = labels.valueOrEmpty(name);
        return switch (op) {
            case EQUAL -> sameValue(actual);
            case NOT_EQUAL -> !sameValue(actual);
            case MATCHES -> pattern != null && pattern.matcher(actual).matches();
            case NOT_MATCHES -> pattern != null && !pattern.matcher(actual).matches();
        };
    }

    /** Bucket bounds are numbers: {@code le="5"} and {@code le="5.0"} are one bucket, though Prometheus 3 spells them anew. */
    private boolean sameValue(String actual) {
        return actual.equals(value) || (name.equals("le") && !actual.isEmpty() && Bounds.same(actual, value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Matcher that && name.equals(that.name) && op == that.op && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return (name.hashCode() * 31 + op.hashCode()) * 31 + value.hashCode();
    }

    @Override
    public String toString() {
        return name
                + op.symbol()
                + '"'
                + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                + '"';
    }
}
