package dev.yohaku.engine.spec;

import dev.yohaku.engine.sli.Measure.Comparison;
import dev.yohaku.engine.sli.Measure.SamplesWhere;
import dev.yohaku.engine.spec.Parsed.Unit;
import dev.yohaku.engine.spec.Reading.Condition;
import dev.yohaku.engine.spec.Reading.Constant;
import dev.yohaku.engine.spec.Reading.Count;
import dev.yohaku.engine.spec.Reading.Other;
import dev.yohaku.engine.spec.Reading.Ratio;
import java.util.Optional;

/** What operators make of counts, ratios and constants. */
final class Operators {
    static final String GAUGE =
            "it compares a gauge at single instants; write count_over_time((gauge < limit)[$window:]) to have its samples counted";

    private Operators() {}

    static Reading read(Expr.Binary binary) {
        if (!binary.matching().group().isEmpty()) {
            return new Other("it joins series with " + binary.matching().group());
        }
        var left = Counting.read(binary.left());
        var right = Counting.read(binary.right());
        if (binary.operator().equals("and") || binary.operator().equals("unless")) {
            return new Other("it selects series by other series ('" + binary.operator() + "')");
        }
        if (left instanceof Other) {
            return left;
        }
        if (right instanceof Other) {
            return right;
        }
        return switch (binary.operator()) {
            case "or" -> or(left, right);
            case "+", "-" -> sum(left, right, binary.operator().equals("-"));
            case "*" -> product(left, right);
            case "/" -> quotient(left, right);
            case "^" -> power(left, right);
            case "==", "!=", "<", "<=", ">", ">=" -> compare(binary, left, right);
            default -> new Other("it uses '" + binary.operator() + "'");
        };
    }

    /** {@code X or vector(0)}, {@code X or on() vector(1)} and {@code X or 0 * Y}: a default for no events, which needs none here. */
    private static Reading or(Reading left, Reading right) {
        var isDefault = right instanceof Constant(var k) ? k == 0 || k == 1 : right instanceof Count c && c.isZero();
        if (isDefault && (left instanceof Count || left instanceof Ratio)) {
            return left;
        }
        return new Other("'or' joins two sets of series");
    }

    private static Reading sum(Reading left, Reading right, boolean minus) {
        if (left instanceof Constant(var a) && right instanceof Constant(var b)) {
            return new Constant(minus ? a - b : a + b);
        }
        if (left instanceof Count a && right instanceof Count b) {
            return mismatch(a, b).<Reading>map(Other::new).orElseGet(() -> minus ? a.minus(b) : a.plus(b));
        }
        if (left instanceof Constant(var a) && a == 1 && right instanceof Ratio r && minus) {
            return new Ratio(r.denominator().minus(r.numerator()), r.denominator());
        }
        if (right instanceof Constant(var b) && b == 0) {
            return left;
        }
        return new Other(
                left instanceof Ratio || right instanceof Ratio
                        ? "it adds to a ratio"
                        : "it adds a constant to a count");
    }

    private static Reading product(Reading left, Reading right) {
        if (left instanceof Constant(var a)) {
            return scaled(right, a);
        }
        return right instanceof Constant(var b) ? scaled(left, b) : new Other("it multiplies series with each other");
    }

    private static Reading scaled(Reading reading, double factor) {
        if (!Double.isFinite(factor)) {
            return new Other("it multiplies by something that is not a finite number");
        }
        return switch (reading) {
            case Constant(var value) -> new Constant(value * factor);
            case Count c -> c.times(factor);
            case Ratio r -> factor == 1 ? r : new Other("it scales a ratio");
            case Condition c -> new Other(GAUGE);
            case Other o -> o;
        };
    }

    private static Reading quotient(Reading left, Reading right) {
        if (right instanceof Constant(var b)) {
            return left instanceof Constant(var a) ? new Constant(a / b) : scaled(left, 1 / b);
        }
        if (left instanceof Count a && right instanceof Count b) {
            return mismatch(a, b).<Reading>map(Other::new).orElseGet(() -> new Ratio(a, b));
        }
        return new Other(
                left instanceof Ratio || right instanceof Ratio ? "it divides a ratio" : "it divides a constant");
    }

    private static Reading power(Reading left, Reading right) {
        return left instanceof Constant(var a) && right instanceof Constant(var b)
                ? new Constant(Math.pow(a, b))
                : new Other("it uses '^'");
    }

    /** Why two counts cannot stand in one sum or ratio. */
    private static Optional<String> mismatch(Count a, Count b) {
        if (!a.unit().equals(b.unit())) {
            return Optional.of(mixed(a.unit(), b.unit()));
        }
        if (a.shape().equals(Count.SERIES) || b.shape().equals(Count.SERIES)) {
            return Optional.of("it pairs single series; with sum(…) around each side they are counted together");
        }
        return a.shape().equals(b.shape())
                ? Optional.empty()
                : Optional.of("its sides are grouped by different labels");
    }

    /** Why two units do not go together. */
    static String mixed(Unit a, Unit b) {
        return a.kind() == b.kind()
                ? "it mixes windows: [" + a.window() + "] and [" + b.window() + "]"
                : "it mixes " + words(a) + " and " + words(b);
    }

    private static String words(Unit unit) {
        return switch (unit.kind()) {
            case CUMULATIVE -> "plain counters";
            case PER_SECOND -> "rate";
            case PER_WINDOW -> "increase";
            case SAMPLES -> "samples (…_over_time)";
        };
    }

    private static Reading compare(Expr.Binary binary, Reading left, Reading right) {
        var swapped = left instanceof Constant;
        var series = swapped ? right : left;
        var comparison = Counting.comparison(binary.operator(), swapped);
        if (!((swapped ? left : right) instanceof Constant(var threshold))) {
            return new Other("it compares series with each other");
        }
        var bool = binary.matching().bool();
        return switch (series) {
            case Count c when isGuard(comparison, threshold) && !bool && !isPlain(c) -> c;
            case Count c when isPlain(c) -> condition(c, comparison, threshold, bool);
            case Count c -> new Other("it lets only some values pass ('" + binary.operator() + "')");
            case Constant c -> new Other("it compares two constants");
            case Ratio r -> new Other("it compares a ratio with a limit");
            case Condition c -> new Other("it compares twice");
            case Other o -> o;
        };
    }

    /** {@code X > 0}, which protects a division from having no events; no events are no trouble here. */
    private static boolean isGuard(Comparison comparison, double threshold) {
        return threshold == 0 && (comparison == Comparison.GREATER || comparison == Comparison.NOT_EQUAL);
    }

    /** A selector and nothing else. */
    private static boolean isPlain(Count count) {
        return count.unit().kind() == Unit.Kind.CUMULATIVE
                && count.shape().equals(Count.SERIES)
                && count.form().terms().size() == 1
                && count.form().terms().getFirst().weight() == 1;
    }

    private static Reading condition(Count count, Comparison comparison, double threshold, boolean bool) {
        var selector = count.form().terms().getFirst().selector();
        return new Condition(selector, new SamplesWhere(comparison, threshold), bool);
    }
}
