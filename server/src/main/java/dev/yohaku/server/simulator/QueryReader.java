package dev.yohaku.server.simulator;

import dev.yohaku.server.simulator.Query.Aggregate;
import dev.yohaku.server.simulator.Query.Arithmetic;
import dev.yohaku.server.simulator.Query.Constant;
import dev.yohaku.server.simulator.Query.Over;
import dev.yohaku.server.simulator.Query.Select;
import dev.yohaku.server.simulator.Query.Subquery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a {@link Query}. Confined to one thread. */
final class QueryReader {
    private static final Pattern CALL = Pattern.compile("[a-z_]+(?=\\s*(\\(|by\\b|without\\b))");
    private static final Pattern GROUPING = Pattern.compile("by\\b|without\\b");
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern SUBQUERY = Pattern.compile("\\[((?:\\d+[smhdw])+):((?:\\d+[smhdw])+)?]");
    private static final Duration USUAL_STEP = Duration.ofMinutes(1);
    private static final int DEEPEST = 20;

    private final SelectorText text;
    private int depth;

    private QueryReader(SelectorText text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException with the place and what was expected */
    static Query read(String query) {
        var text = new SelectorText(query);
        var read = new QueryReader(text).sum();
        if (!text.isAtEnd()) {
            throw text.expected("nothing more, or + - * /");
        }
        return read;
    }

    private Query sum() {
        var left = product();
        for (var operator = text.found("+-"); operator != 0; operator = text.found("+-")) {
            left = new Arithmetic(operator, left, product());
        }
        return left;
    }

    private Query product() {
        var left = one();
        for (var operator = text.found("*/"); operator != 0; operator = text.found("*/")) {
            left = new Arithmetic(operator, left, one());
        }
        return left;
    }

    private Query one() {
        if (++depth > DEEPEST) {
            throw text.expected("at most " + DEEPEST + " terms");
        }
        var call = text.taken(CALL);
        if (Query.AGGREGATIONS.contains(call)) {
            return subquery(aggregate(call));
        }
        if (!call.isEmpty()) {
            return subquery(function(call));
        }
        if (text.found('(')) {
            var inner = sum();
            close();
            return subquery(inner);
        }
        var number = text.taken(NUMBER);
        return number.isEmpty() ? subquery(select()) : new Constant(Double.parseDouble(number));
    }

    private Query select() {
        var ranged = text.ranged();
        return new Select(ranged.selector(), ranged.range());
    }

    private Query subquery(Query of) {
        var window = text.taken(SUBQUERY);
        if (window.isEmpty()) {
            return of;
        }
        var parts = window.substring(1, window.length() - 1).split(":", 2);
        var step = parts[1].isEmpty() ? USUAL_STEP : SelectorText.duration(parts[1]);
        return new Subquery(of, SelectorText.duration(parts[0]), step);
    }

    private Query function(String name) {
        if (!Query.FUNCTIONS.contains(name)) {
            throw text.expected("a function that the simulator knows (rate, increase, …_over_time) instead of " + name);
        }
        open();
        var of = sum();
        var isRange =
                of instanceof Subquery || (of instanceof Select s && !s.range().isZero());
        if (!isRange) {
            throw text.expected("a range such as [1h] for " + name);
        }
        close();
        return new Over(name, of);
    }

    private Query aggregate(String operator) {
        var before = text.taken(GROUPING);
        var labels = before.isEmpty() ? List.<String>of() : labels();
        open();
        var of = sum();
        close();
        var after = before.isEmpty() ? text.taken(GROUPING) : before;
        var by = before.isEmpty() && !after.isEmpty() ? labels() : labels;
        return new Aggregate(operator, after.equals("without"), by, of);
    }

    private List<String> labels() {
        var labels = new ArrayList<String>();
        open();
        while (!text.found(')')) {
            var label = text.taken(LABEL);
            if (label.isEmpty()) {
                throw text.expected("a label or )");
            }
            labels.add(label);
            text.found(',');
        }
        return labels;
    }

    private void open() {
        if (!text.found('(')) {
            throw text.expected("(");
        }
    }

    private void close() {
        if (!text.found(')')) {
            throw text.expected(")");
        }
    }
}
