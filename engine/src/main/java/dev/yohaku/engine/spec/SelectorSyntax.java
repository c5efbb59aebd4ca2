package dev.yohaku.engine.spec;

import dev.yohaku.engine.spec.Token.Kind;
import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code metric{label="value",…}}. Confined to one thread. */
final class SelectorSyntax {
    private static final Labels NO_LABELS = Labels.of(Map.of());
    private final Cursor cursor;
    private final List<Matcher> matchers = new ArrayList<>();
    private String metric = "";
    private Optional<String> foreign = Optional.empty();

    SelectorSyntax(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The selector that begins here, with a name or a brace. */
    Expr read() {
        var start = cursor.here();
        if (start.kind() == Kind.NAME) {
            metric = cursor.take().text();
        }
        if (cursor.takeIf("{")) {
            cursor.listUpTo("}", "',' or '}' after a label's condition", this::condition);
        }
        if (foreign.isPresent()) {
            return new Expr.Opaque(start.at(), foreign.get());
        }
        if (metric.isEmpty() && matchers.stream().allMatch(m -> m.matches(NO_LABELS))) {
            throw new Unparsable(
                    start.at(),
                    "this selects every series; give a metric's name or a condition that is not met by an empty value");
        }
        return new Expr.Select(start.at(), new Selector(metric, matchers));
    }

    private boolean condition() {
        var label = cursor.take();
        if (label.kind() == Kind.STRING
                && (cursor.here().is(",") || cursor.here().is("}"))) {
            return matchers.add(Matcher.equal(Labels.METRIC, label.text()));
        }
        if (label.kind() != Kind.NAME && label.kind() != Kind.STRING) {
            throw new Unparsable(label.at(), "expected a label's name, found " + label.shown());
        }
        var op = operator();
        var value = cursor.expect(Kind.STRING, "a quoted value after " + label.shown() + op.symbol());
        if (label.text().equals(Labels.METRIC) && op == Matcher.Op.EQUAL) {
            return named(label, value);
        }
        return matchers.add(matcher(label.text(), op, value));
    }

    private boolean named(Token label, Token value) {
        if (!metric.isEmpty()) {
            throw new Unparsable(label.at(), "the metric is named twice: '" + metric + "' and " + value.shown());
        }
        if (value.text().matches("[A-Za-z_:][A-Za-z0-9_:]*+")) {
            metric = value.text();
            return true;
        }
        return matchers.add(Matcher.equal(Labels.METRIC, value.text()));
    }

    private Matcher.Op operator() {
        for (var op : Matcher.Op.values()) {
            if (cursor.takeIf(op.symbol())) {
                return op;
            }
        }
        throw cursor.expected("one of = != =~ !~ after a label's name");
    }

    private Matcher matcher(String label, Matcher.Op op, Token value) {
        if (op == Matcher.Op.EQUAL || op == Matcher.Op.NOT_EQUAL) {
            return new Matcher(label, op, value.text());
        }
        return switch (LabelPattern.read(value.text())) {
            case LabelPattern.Usable() -> new Matcher(label, op, value.text());
            case LabelPattern.Foreign(var reason) -> {
                foreign = Optional.of(reason);
                yield Matcher.equal(label, value.text());
            }
            case LabelPattern.Broken(var reason) -> throw new Unparsable(value.at(), reason);
        };
    }
}
