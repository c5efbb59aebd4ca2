package dev.yohaku.engine.spec;

import dev.yohaku.engine.spec.Reading.Condition;
import dev.yohaku.engine.spec.Reading.Constant;
import dev.yohaku.engine.spec.Reading.Count;
import dev.yohaku.engine.spec.Reading.Other;
import dev.yohaku.engine.spec.Reading.Ratio;

/** Reads PromQL and turns what can be counted exactly into the normal form of counts. */
public final class PromQlParser {
    private static final int LONGEST = 20_000;

    private PromQlParser() {}

    /** Reads an expression. Never throws; any text has an answer. */
    public static Parsed parse(String expression) {
        try {
            return read(expression);
        } catch (Unparsable e) {
            return refused(expression, e);
        }
    }

    private static Parsed read(String expression) {
        if (expression.length() > LONGEST) {
            throw new Unparsable(
                    0, "the expression has " + expression.length() + " characters; at most " + LONGEST + " are read");
        }
        var tree = Syntax.read(expression);
        Types.check(tree);
        return switch (Counting.read(tree)) {
            case Count c -> counted(c);
            case Ratio(var numerator, var denominator) -> ratio(numerator, denominator);
            case Constant c -> new Parsed.Delegated("it is a constant");
            case Condition c -> new Parsed.Delegated(Operators.GAUGE);
            case Other(var reason) -> new Parsed.Delegated(reason);
        };
    }

    private static Parsed counted(Count count) {
        if (count.isZero()) {
            return new Parsed.Delegated("it is always zero");
        }
        return isFinite(count)
                ? new Parsed.Exact(count.form(), count.unit())
                : new Parsed.Delegated("it has a factor beyond all numbers");
    }

    private static Parsed ratio(Count numerator, Count denominator) {
        if (denominator.isZero() || numerator.isZero()) {
            return new Parsed.Delegated("it is a ratio with nothing in it");
        }
        return isFinite(numerator) && isFinite(denominator)
                ? new Parsed.ReadyRatio(numerator.form(), denominator.form())
                : new Parsed.Delegated("it has a factor beyond all numbers");
    }

    private static boolean isFinite(Count count) {
        return count.form().terms().stream().allMatch(term -> Double.isFinite(term.weight()));
    }

    private static Parsed refused(String expression, Unparsable e) {
        var before = expression.substring(0, Math.min(e.at(), expression.length()));
        var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Parsed.Refused(line, before.length() - before.lastIndexOf('\n'), e.words());
    }

    /**
     * The expression with each placeholder for a window ({@code {{.window}}}, {@code $__rate_interval} and the like) as {@code $window}.
     *
     * @throws IllegalArgumentException if the expression is refused by {@link #parse}
     */
    public static String withWindow(String expression) {
        var text = new StringBuilder(expression);
        try {
            var tokens = Lexer.tokens(expression);
            for (int i = tokens.size() - 1; i > 0; i--) {
                var token = tokens.get(i);
                if (isPlaceholder(token) && tokens.get(i - 1).is("[")) {
                    text.replace(token.at(), token.end(), "$window");
                }
            }
            return text.toString();
        } catch (Unparsable e) {
            throw new IllegalArgumentException(e.words(), e);
        }
    }

    /** Whether a range or a subquery stands somewhere in an expression that parses. */
    static boolean hasRange(String expression) {
        return Lexer.tokens(expression).stream().anyMatch(token -> token.is("["));
    }

    /** Whether an expression that parses yields a plain number instead of series. */
    static boolean isScalar(String expression) {
        return Types.of(Syntax.read(expression)) == ValueType.SCALAR;
    }

    private static boolean isPlaceholder(Token token) {
        return token.kind() == Token.Kind.PLACEHOLDER || token.isWord("window");
    }
}
