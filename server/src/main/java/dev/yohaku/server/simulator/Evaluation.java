package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.server.simulator.Query.Aggregate;
import dev.yohaku.server.simulator.Query.Arithmetic;
import dev.yohaku.server.simulator.Query.Constant;
import dev.yohaku.server.simulator.Query.Over;
import dev.yohaku.server.simulator.Query.Select;
import dev.yohaku.server.simulator.Query.Subquery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;

/** The value of a query at equal steps of time, as Prometheus would give it. Confined to one thread. */
final class Evaluation {
    private static final long LOOK_BACK = 5 * 60_000L;
    private static final long MOST_INNER_STEPS = 200_000;

    /** A series of the answer; NaN where it has no value at a step. A constant has no labels. */
    static final class Line {
        private final Labels labels;
        private final double[] values;

        Line(Labels labels, double[] values) {
            this.labels = labels;
            this.values = values;
        }

        Labels labels() {
            return labels;
        }

        double at(int step) {
            return values[step];
        }

        int length() {
            return values.length;
        }
    }

    private final Telemetry telemetry;

    Evaluation(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** In a stated order: that of the series, groups by their first series. */
    List<Line> of(Query query, Steps steps) {
        return switch (query) {
            case Select select
            when !select.range().isZero() ->
                throw new IllegalArgumentException("a range has no single value: put it into a function such as rate");
            case Subquery ignored ->
                throw new IllegalArgumentException(
                        "a subquery has no single value: put it into max_over_time or alike");
            case Select select -> select(select, steps);
            case Constant constant -> List.of(constant(constant, steps));
            case Over over -> over(over, steps);
            case Aggregate aggregate -> aggregate(aggregate, of(aggregate.of(), steps), steps);
            case Arithmetic arithmetic ->
                arithmetic(arithmetic, of(arithmetic.left(), steps), of(arithmetic.right(), steps));
        };
    }

    private static Line constant(Constant constant, Steps steps) {
        var values = new double[steps.count()];
        Arrays.fill(values, constant.value());
        return new Line(Labels.of(Map.of()), values);
    }

    private List<Line> select(Select select, Steps steps) {
        return telemetry.select(select.selector()).stream()
                .map(series -> new Line(
                        series.labels(),
                        samples(series, steps.from() - LOOK_BACK, steps.to()).latest(steps, LOOK_BACK)))
                .toList();
    }

    private Samples samples(Exposed series, long from, long to) {
        var samples = new Samples();
        telemetry.read(series, from, to, samples::add);
        return samples;
    }

    private List<Line> over(Over over, Steps steps) {
        var ranged = ranged(over.of(), steps);
        var keepsName = over.function().equals("last_over_time");
        return ranged.lines().entrySet().stream()
                .map(e -> new Line(
                        keepsName ? e.getKey() : nameless(e.getKey()),
                        e.getValue().windows(steps, ranged.millis(), Window.of(over.function(), ranged.millis()))))
                .toList();
    }

    private record Ranged(Map<Labels, Samples> lines, long millis) {}

    private Ranged ranged(Query of, Steps steps) {
        var lines = new LinkedHashMap<Labels, Samples>();
        if (of instanceof Select select) {
            var millis = select.range().toMillis();
            telemetry
                    .select(select.selector())
                    .forEach(s -> lines.put(s.labels(), samples(s, steps.from() - millis, steps.to())));
            return new Ranged(lines, millis);
        }
        var subquery = (Subquery) of;
        var millis = subquery.range().toMillis();
        var inner = steps.within(millis, subquery.step().toMillis());
        if (inner.count() > MOST_INNER_STEPS) {
            throw new IllegalArgumentException(
                    "a subquery of " + inner.count() + " steps; at most " + MOST_INNER_STEPS);
        }
        of(subquery.of(), inner).forEach(line -> lines.put(line.labels(), Samples.of(line.values, inner)));
        return new Ranged(lines, millis);
    }

    private static List<Line> aggregate(Aggregate aggregate, List<Line> lines, Steps steps) {
        var groups = new LinkedHashMap<Labels, List<Line>>();
        lines.forEach(line -> groups.computeIfAbsent(group(aggregate, line.labels()), g -> new ArrayList<>())
                .add(line));
        return groups.entrySet().stream()
                .map(g -> new Line(g.getKey(), aggregated(aggregate.operator(), g.getValue(), steps)))
                .toList();
    }

    private static Labels group(Aggregate aggregate, Labels labels) {
        var kept = new HashMap<>(labels.asMap());
        var named = Set.copyOf(aggregate.labels());
        kept.keySet().removeIf(l -> l.equals(Labels.METRIC) || named.contains(l) == aggregate.without());
        return Labels.of(kept);
    }

    private static double[] aggregated(String operator, List<Line> lines, Steps steps) {
        var values = new double[steps.count()];
        for (var i = 0; i < values.length; i++) {
            var at = i;
            var present = lines.stream().mapToDouble(l -> l.at(at)).filter(v -> !Double.isNaN(v));
            var statistics = present.summaryStatistics();
            values[i] = statistics.getCount() == 0
                    ? Double.NaN
                    : switch (operator) {
                        case "sum" -> statistics.getSum();
                        case "max" -> statistics.getMax();
                        case "min" -> statistics.getMin();
                        case "avg" -> statistics.getAverage();
                        default -> statistics.getCount();
                    };
        }
        return values;
    }

    private static List<Line> arithmetic(Arithmetic arithmetic, List<Line> left, List<Line> right) {
        var operation = operation(arithmetic.operator());
        if (arithmetic.left() instanceof Constant || arithmetic.right() instanceof Constant) {
            var one = arithmetic.left() instanceof Constant ? right : left;
            return one.stream()
                    .map(l -> new Line(
                            nameless(l.labels()),
                            arithmetic.left() instanceof Constant
                                    ? both(left.getFirst(), l, operation)
                                    : both(l, right.getFirst(), operation)))
                    .toList();
        }
        var byLabels = right.stream().collect(Collectors.toMap(l -> nameless(l.labels()), l -> l, (a, b) -> a));
        return left.stream()
                .filter(l -> byLabels.containsKey(nameless(l.labels())))
                .map(l -> new Line(
                        nameless(l.labels()), both(l, byLabels.getOrDefault(nameless(l.labels()), l), operation)))
                .toList();
    }

    private static DoubleBinaryOperator operation(char operator) {
        return switch (operator) {
            case '+' -> (a, b) -> a + b;
            case '-' -> (a, b) -> a - b;
            case '*' -> (a, b) -> a * b;
            default -> (a, b) -> a / b;
        };
    }

    private static double[] both(Line left, Line right, DoubleBinaryOperator operation) {
        var values = new double[left.length()];
        Arrays.setAll(values, i -> operation.applyAsDouble(left.at(i), right.at(i)));
        return values;
    }

    private static Labels nameless(Labels labels) {
        return labels.without(List.of(Labels.METRIC));
    }
}
