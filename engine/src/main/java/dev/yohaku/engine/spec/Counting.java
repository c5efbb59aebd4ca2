package dev.yohaku.engine.spec;

import dev.yohaku.engine.sli.Measure;
import dev.yohaku.engine.sli.Measure.Comparison;
import dev.yohaku.engine.spec.Parsed.Unit;
import dev.yohaku.engine.spec.Parsed.Unit.Kind;
import dev.yohaku.engine.spec.Reading.Condition;
import dev.yohaku.engine.spec.Reading.Constant;
import dev.yohaku.engine.spec.Reading.Count;
import dev.yohaku.engine.spec.Reading.Other;
import dev.yohaku.engine.spec.Reading.Ratio;
import java.util.Map;
import java.util.Set;

/** Finds the counts in an expression: functions, aggregations and selectors here, operators in {@link Operators}. */
final class Counting {
    private static final Unit CUMULATIVE = new Unit(Kind.CUMULATIVE, "");
    private static final Unit PER_SECOND = new Unit(Kind.PER_SECOND, "");

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("irate", "irate looks only at the last two samples of its window"),
            Map.entry(
                    "histogram_quantile",
                    "a quantile is not a count of events; count a bucket (le) over the total instead"),
            Map.entry("quantile_over_time", "a quantile is not a count of events"),
            Map.entry("avg_over_time", "avg_over_time weighs every series alike, however many samples it has"),
            Map.entry("absent", "absent asks whether series exist"),
            Map.entry("absent_over_time", "absent_over_time asks whether series exist"),
            Map.entry("label_replace", "label_replace makes new labels"),
            Map.entry("label_join", "label_join makes new labels"));

    private static final Set<String> NATIVE =
            Set.of("histogram_count", "histogram_sum", "histogram_fraction", "histogram_avg");

    private Counting() {}

    static Reading read(Expr expression) {
        return switch (expression) {
            case Expr.Num n -> new Constant(n.value());
            case Expr.Str s -> new Other("it holds a text");
            case Expr.Select s -> Count.of(s.selector(), new Measure.Increase(), CUMULATIVE);
            case Expr.Opaque o -> new Other(o.reason());
            case Expr.Range r -> new Other("it holds a range without a function");
            case Expr.Subquery s -> new Other("it holds a subquery of a shape that is not counted from samples");
            case Expr.Modified m -> new Other("it reads another time: '" + m.modifier() + "'");
            case Expr.Negative n -> negative(read(n.of()));
            case Expr.Call c -> call(c);
            case Expr.Aggregate a -> aggregate(a);
            case Expr.Binary b -> Operators.read(b);
        };
    }

    private static Reading negative(Reading reading) {
        return switch (reading) {
            case Constant c -> new Constant(-c.value());
            case Count c -> c.times(-1);
            case Ratio r -> new Ratio(r.numerator().times(-1), r.denominator());
            case Condition c -> new Other("it negates a comparison");
            case Other o -> o;
        };
    }

    private static Reading call(Expr.Call call) {
        return switch (call.function()) {
            case "rate", "increase" -> increments(call);
            case "sum_over_time" -> samples(call, new Measure.SampleSum());
            case "count_over_time" -> samples(call, new Measure.SampleCount());
            case "vector" ->
                read(call.arguments().getFirst()) instanceof Constant c ? c : new Other("it makes series of a number");
            default -> new Other(reason(call));
        };
    }

    private static String reason(Expr.Call call) {
        if (NATIVE.contains(call.function())) {
            return "it reads a native histogram (" + call.function() + ")";
        }
        if (Functions.find(call.function()).isEmpty()) {
            return "'" + call.function() + "' is not a function of PromQL; the server may know it";
        }
        return REASONS.getOrDefault(call.function(), "it uses " + call.function() + ", which is not a count of events");
    }

    private static Reading increments(Expr.Call call) {
        return switch (call.arguments().getFirst()) {
            case Expr.Range(var at, Expr.Select of, var window) ->
                Count.of(
                        of.selector(),
                        new Measure.Increase(),
                        call.function().equals("rate") ? PER_SECOND : new Unit(Kind.PER_WINDOW, window));
            case Expr.Subquery s -> new Other("it takes the " + call.function() + " of a subquery");
            case Expr.Range r -> read(r.of());
            case Expr other -> read(other);
        };
    }

    /** {@code sum_over_time} or {@code count_over_time} of samples, or of a comparison evaluated step by step. */
    private static Reading samples(Expr.Call call, Measure measure) {
        return switch (call.arguments().getFirst()) {
            case Expr.Range(var at, Expr.Select of, var window) -> Count.of(of.selector(), measure, sampled(window));
            case Expr.Range r -> read(r.of());
            case Expr.Subquery s -> steps(s, measure instanceof Measure.SampleSum);
            case Expr other -> read(other);
        };
    }

    private static Unit sampled(String window) {
        return new Unit(Kind.SAMPLES, window);
    }

    private static Reading steps(Expr.Subquery subquery, boolean summed) {
        var unit = sampled(subquery.window());
        return switch (subquery.of()) {
            case Expr.Select s ->
                Count.of(s.selector(), summed ? new Measure.SampleSum() : new Measure.SampleCount(), unit);
            case Expr.Aggregate a when summed -> summedSteps(a, unit);
            case Expr other -> where(read(other), summed, unit);
        };
    }

    /** {@code sum_over_time((count(g cmp k))[W:])}, {@code sum_over_time((sum(g cmp bool k))[W:])} and the like. */
    private static Reading summedSteps(Expr.Aggregate aggregate, Unit unit) {
        var counts = aggregate.operator().equals("count");
        if (!counts && !aggregate.operator().equals("sum")) {
            return new Other("it takes the " + aggregate.operator() + " over series");
        }
        var steps = counts && aggregate.of() instanceof Expr.Select s
                ? Count.of(s.selector(), new Measure.SampleCount(), unit)
                : aggregate.of() instanceof Expr.Select s
                        ? Count.of(s.selector(), new Measure.SampleSum(), unit)
                        : where(read(aggregate.of()), !counts, unit);
        return steps instanceof Count count ? count.shaped(shape(aggregate.grouping(), count.shape())) : steps;
    }

    /** A filtering comparison is counted; one that yields 0 and 1 ({@code bool}) is summed. */
    private static Reading where(Reading inner, boolean summed, Unit unit) {
        return switch (inner) {
            case Condition c ->
                c.bool() == summed
                        ? Count.of(c.selector(), c.where(), unit)
                        : new Other(
                                summed
                                        ? "it sums the values that a comparison lets pass"
                                        : "it counts the answers of a comparison, good or bad");
            case Other o -> o;
            case Constant c -> new Other("it repeats a constant");
            case Count c -> new Other("it holds a subquery of a shape that is not counted from samples");
            case Ratio r -> new Other("it holds a subquery of a ratio");
        };
    }

    private static Reading aggregate(Expr.Aggregate aggregate) {
        var inner = read(aggregate.of());
        if (inner instanceof Other) {
            return inner;
        }
        if (!aggregate.operator().equals("sum")) {
            return new Other("it takes the " + aggregate.operator() + " over series, which is not a count of events");
        }
        return switch (inner) {
            case Count c -> c.shaped(shape(aggregate.grouping(), c.shape()));
            case Ratio r -> new Other("it adds up ratios");
            case Condition c -> new Other(Operators.GAUGE);
            case Constant c -> c;
            case Other o -> o;
        };
    }

    private static String shape(Expr.Grouping grouping, String before) {
        if (grouping.kind().isEmpty() || before.equals(Count.WHOLE)) {
            return Count.WHOLE;
        }
        return grouping.kind() + " " + grouping.labels();
    }

    /** The comparison that a symbol names; the sides are swapped when the constant stands on the left. */
    static Comparison comparison(String symbol, boolean swapped) {
        return switch (symbol) {
            case "<" -> swapped ? Comparison.GREATER : Comparison.LESS;
            case "<=" -> swapped ? Comparison.GREATER_OR_EQUAL : Comparison.LESS_OR_EQUAL;
            case ">" -> swapped ? Comparison.LESS : Comparison.GREATER;
            case ">=" -> swapped ? Comparison.LESS_OR_EQUAL : Comparison.GREATER_OR_EQUAL;
            case "==" -> Comparison.EQUAL;
            case "!=" -> Comparison.NOT_EQUAL;
            default -> throw new IllegalArgumentException(symbol);
        };
    }
}
