package dev.yohaku.engine.spec;

import dev.yohaku.engine.spec.Expr.Grouping;
import dev.yohaku.engine.spec.Expr.Matching;
import dev.yohaku.engine.spec.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads tokens into a tree by operator precedence (Pratt, "Top down operator precedence", 1973): an operator binds what stands to its
 * left if its strength is at least the one asked for. Confined to one thread.
 */
final class Syntax {
    private static final int DEEPEST = 60;
    private static final int MOST_OPERATORS = 400;
    private static final int POWER = 6;

    /** How strongly operators bind; all but the power bind to the left. */
    private static final Map<String, Integer> STRENGTH = Map.ofEntries(
            Map.entry("or", 1),
            Map.entry("and", 2),
            Map.entry("unless", 2),
            Map.entry("==", 3),
            Map.entry("!=", 3),
            Map.entry("<", 3),
            Map.entry("<=", 3),
            Map.entry(">", 3),
            Map.entry(">=", 3),
            Map.entry("+", 4),
            Map.entry("-", 4),
            Map.entry("*", 5),
            Map.entry("/", 5),
            Map.entry("%", 5),
            Map.entry("atan2", 5),
            Map.entry("^", POWER));

    private static final Set<String> RANGE_MODIFIERS = Set.of("anchored", "smoothed");

    private final Cursor cursor;
    private int depth;
    private int operators;

    private Syntax(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The tree of a whole text. */
    static Expr read(String text) {
        var syntax = new Syntax(new Cursor(Lexer.tokens(text)));
        var expression = syntax.expression(0);
        syntax.cursor.expect(Kind.END, "an operator or the end of the expression");
        return expression;
    }

    private Expr expression(int least) {
        deeper();
        var left = operand();
        while (strength() >= Math.max(1, least)) {
            left = binary(left, strength());
        }
        depth--;
        return left;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new Unparsable(cursor.here().at(), "the expression is nested more than " + DEEPEST + " levels deep");
        }
    }

    private void count() {
        if (++operators > MOST_OPERATORS) {
            throw new Unparsable(cursor.here().at(), "the expression has more than " + MOST_OPERATORS + " operators");
        }
    }

    /** The strength of the operator that comes next; 0 when none does. */
    private int strength() {
        return switch (cursor.here().kind()) {
            case SYMBOL, NAME -> STRENGTH.getOrDefault(cursor.here().text().toLowerCase(Locale.ROOT), 0);
            case NUMBER, DURATION, STRING, PLACEHOLDER, END -> 0;
        };
    }

    private Expr binary(Expr left, int strength) {
        count();
        var operator = cursor.take();
        var matching = matching();
        var right = expression(strength == POWER ? POWER : strength + 1);
        return new Expr.Binary(operator.at(), operator.text().toLowerCase(Locale.ROOT), matching, left, right);
    }

    private Matching matching() {
        var bool = cursor.takeWord("bool");
        var on = word("on", "ignoring");
        var labels = on.isEmpty() ? List.<String>of() : labels();
        var group = on.isEmpty() ? "" : word("group_left", "group_right");
        if (!group.isEmpty() && cursor.here().is("(")) {
            labels();
        }
        return new Matching(bool, on, labels, group);
    }

    /** Takes one of two keywords if it comes next; otherwise empty. */
    private String word(String first, String second) {
        return cursor.takeWord(first) ? first : cursor.takeWord(second) ? second : "";
    }

    private List<String> labels() {
        cursor.expect("(", "'(' and label names");
        return cursor.listUpTo(")", "',' or ')' after a label's name", this::label).stream()
                .sorted()
                .toList();
    }

    private String label() {
        if (cursor.here().kind() != Kind.STRING) {
            return cursor.expect(Kind.NAME, "a label's name").text();
        }
        return cursor.take().text();
    }

    private Expr operand() {
        var sign = cursor.here();
        if (cursor.takeIf("-")) {
            return new Expr.Negative(sign.at(), expression(POWER));
        }
        return cursor.takeIf("+") ? expression(POWER) : modified(primary());
    }

    private Expr primary() {
        var token = cursor.here();
        return switch (token.kind()) {
            case NUMBER -> new Expr.Num(cursor.take().at(), Literals.number(token));
            case DURATION -> new Expr.Num(cursor.take().at(), Literals.seconds(token.text()));
            case STRING -> new Expr.Str(cursor.take().at(), token.text());
            case NAME -> named(token);
            case SYMBOL -> enclosed(token);
            case PLACEHOLDER ->
                throw new Unparsable(token.at(), token.shown() + " can stand only for a window, within [ ]");
            case END -> throw cursor.expected("an expression such as sum(rate(requests_total[5m]))");
        };
    }

    private Expr enclosed(Token token) {
        if (cursor.takeIf("(")) {
            var inner = expression(0);
            cursor.expect(")", "an operator or the ')' that closes column " + (token.at() + 1));
            return inner;
        }
        if (token.is("{")) {
            return new SelectorSyntax(cursor).read();
        }
        throw cursor.expected("a metric, a function, a number or '('");
    }

    private Expr named(Token name) {
        var lower = name.text().toLowerCase(Locale.ROOT);
        var next = cursor.following();
        if (Functions.AGGREGATIONS.containsKey(lower)
                && (next.is("(") || next.isWord("by") || next.isWord("without"))) {
            return aggregate(lower);
        }
        if (next.is("(")) {
            return call();
        }
        if (lower.equals("inf") || lower.equals("nan")) {
            return new Expr.Num(cursor.take().at(), lower.equals("inf") ? Double.POSITIVE_INFINITY : Double.NaN);
        }
        if (STRENGTH.containsKey(lower)) {
            throw cursor.expected("an expression before the operator");
        }
        return new SelectorSyntax(cursor).read();
    }

    private Expr aggregate(String operator) {
        var at = cursor.take().at();
        var grouping = grouping();
        cursor.expect("(", "'(' after " + operator);
        var arguments = arguments();
        if (grouping.kind().isEmpty()) {
            grouping = grouping();
        }
        return new Expr.Aggregate(at, operator, grouping, arguments);
    }

    private Grouping grouping() {
        var kind = word("by", "without");
        return kind.isEmpty() ? Grouping.NONE : new Grouping(kind, labels());
    }

    private Expr call() {
        var name = cursor.take();
        cursor.take();
        return new Expr.Call(name.at(), name.text(), arguments());
    }

    private List<Expr> arguments() {
        return cursor.listUpTo(")", "an operator, ',' or ')'", () -> expression(0));
    }

    private Expr modified(Expr of) {
        var here = cursor.here();
        if (here.is("[")) {
            count();
            return modified(range(of));
        }
        if (here.isWord("offset")
                || here.is("@")
                || (here.kind() == Kind.NAME && RANGE_MODIFIERS.contains(here.text()))) {
            count();
            return modified(modifier(of));
        }
        return of;
    }

    private Expr range(Expr of) {
        var open = cursor.take();
        var window = duration("a window such as 5m or {{.window}}");
        if (cursor.takeIf(":")) {
            var step = cursor.here().is("]") ? "" : duration("a step such as 1m, or ']'");
            cursor.expect("]", "']' after the step");
            return new Expr.Subquery(open.at(), of, window, step);
        }
        cursor.expect("]", "']' after the window");
        return switch (of) {
            case Expr.Select s -> new Expr.Range(s.at(), s, window);
            case Expr.Opaque o -> new Expr.Range(o.at(), o, window);
            default ->
                throw new Unparsable(
                        open.at(),
                        "a range such as [5m] stands right after a selector; of an expression write [5m:], with a colon");
        };
    }

    private String duration(String expected) {
        var token = cursor.here();
        return switch (token.kind()) {
            case DURATION, NUMBER, PLACEHOLDER -> cursor.take().text();
            case NAME -> {
                if (!token.text().equals("window")) {
                    throw cursor.expected(expected);
                }
                yield cursor.take().text();
            }
            case STRING, SYMBOL, END -> throw cursor.expected(expected);
        };
    }

    private Expr modifier(Expr of) {
        var word = cursor.take();
        if (of instanceof Expr.Call
                || of instanceof Expr.Aggregate
                || of instanceof Expr.Binary
                || of instanceof Expr.Num) {
            throw new Unparsable(
                    word.at(), "'" + word.text() + "' stands right after a selector, a range or a subquery");
        }
        if (word.isWord("offset")) {
            cursor.takeIf("-");
            duration("a duration such as 5m");
        } else if (word.is("@")) {
            instant();
        }
        return new Expr.Modified(of.at(), of, word.text().toLowerCase(Locale.ROOT));
    }

    private void instant() {
        if (cursor.takeWord("start") || cursor.takeWord("end")) {
            cursor.expect("(", "'()'");
            cursor.expect(")", "')'");
        } else {
            cursor.takeIf("-");
            cursor.expect(Kind.NUMBER, "a time in seconds, start() or end()");
        }
    }
}
