package dev.yohaku.engine.spec;

import java.util.List;
import java.util.Set;

/** Checks that functions and operators get what they work on, as the server would before evaluating. */
final class Types {
    private static final Set<String> SETS = Set.of("and", "or", "unless");
    private static final int UNKNOWN = 99;

    private Types() {}

    /** The type of a whole expression, which a count must have: a vector or a scalar. */
    static void check(Expr whole) {
        switch (of(whole)) {
            case VECTOR, SCALAR -> {}
            case RANGE ->
                throw new Unparsable(whole.at(), "a range is not a number yet; wrap it in a function: increase(…[5m])");
            case STRING -> throw new Unparsable(whole.at(), "a text is not a count");
        }
    }

    static ValueType of(Expr expression) {
        return switch (expression) {
            case Expr.Num n -> ValueType.SCALAR;
            case Expr.Str s -> ValueType.STRING;
            case Expr.Select s -> ValueType.VECTOR;
            case Expr.Opaque o -> ValueType.VECTOR;
            case Expr.Range r -> ValueType.RANGE;
            case Expr.Subquery s -> subquery(s);
            case Expr.Modified m -> of(m.of());
            case Expr.Negative n -> number(n.of(), "a sign");
            case Expr.Call c -> call(c);
            case Expr.Aggregate a -> aggregate(a);
            case Expr.Binary b -> binary(b);
        };
    }

    private static ValueType subquery(Expr.Subquery subquery) {
        number(subquery.of(), "a subquery");
        return ValueType.RANGE;
    }

    /** Vector or scalar; anything else is refused. */
    private static ValueType number(Expr expression, String user) {
        var type = of(expression);
        return switch (type) {
            case VECTOR, SCALAR -> type;
            case RANGE ->
                throw new Unparsable(
                        expression.at(), user + " cannot take a range; wrap it in a function first: rate(…[5m])");
            case STRING -> throw new Unparsable(expression.at(), user + " cannot take a text");
        };
    }

    private static ValueType call(Expr.Call call) {
        var found = Functions.find(call.function());
        if (found.isEmpty()) {
            return unknown(call);
        }
        var signature = found.get();
        var count = call.arguments().size();
        if (count < signature.least() || count > signature.most()) {
            throw new Unparsable(
                    call.at(), call.function() + " takes " + signature.argumentCount() + ", found " + count);
        }
        for (int i = 0; i < count; i++) {
            argument(call, call.arguments().get(i), i == signature.range());
        }
        return signature.returns();
    }

    private static void argument(Expr.Call call, Expr argument, boolean range) {
        var type = of(argument);
        if (range && type != ValueType.RANGE) {
            throw new Unparsable(
                    argument.at(), call.function() + " needs a range: write a window such as [5m] after the selector");
        }
        if (!range && type == ValueType.RANGE) {
            throw new Unparsable(
                    argument.at(), call.function() + " cannot take a range; wrap it in a function first: rate(…[5m])");
        }
    }

    private static ValueType unknown(Expr.Call call) {
        var meant = Functions.meant(call.function());
        if (meant.isPresent()) {
            throw new Unparsable(
                    call.at(), "there is no function '" + call.function() + "'; is '" + meant.get() + "' meant?");
        }
        call.arguments().forEach(Types::of);
        return ValueType.VECTOR;
    }

    private static ValueType aggregate(Expr.Aggregate aggregate) {
        var expected = Functions.AGGREGATIONS.getOrDefault(aggregate.operator(), UNKNOWN);
        if (aggregate.arguments().size() != expected) {
            throw new Unparsable(
                    aggregate.at(),
                    aggregate.operator()
                            + (expected == 1 ? " takes one argument" : " takes a parameter and an expression")
                            + ", found " + aggregate.arguments().size());
        }
        if (number(aggregate.of(), aggregate.operator()) == ValueType.SCALAR) {
            throw new Unparsable(aggregate.of().at(), aggregate.operator() + " needs series, found a plain number");
        }
        parameters(aggregate).forEach(Types::of);
        return ValueType.VECTOR;
    }

    private static List<Expr> parameters(Expr.Aggregate aggregate) {
        return aggregate.arguments().subList(0, aggregate.arguments().size() - 1);
    }

    private static ValueType binary(Expr.Binary binary) {
        var user = "'" + binary.operator() + "'";
        var left = number(binary.left(), user);
        var right = number(binary.right(), user);
        if (SETS.contains(binary.operator()) && (left == ValueType.SCALAR || right == ValueType.SCALAR)) {
            var side = left == ValueType.SCALAR ? binary.left() : binary.right();
            throw new Unparsable(side.at(), user + " needs series on both sides; write a number as vector(0)");
        }
        return left == ValueType.SCALAR && right == ValueType.SCALAR ? ValueType.SCALAR : ValueType.VECTOR;
    }
}
