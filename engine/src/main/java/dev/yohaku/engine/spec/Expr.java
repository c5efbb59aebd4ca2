package dev.yohaku.engine.spec;

import dev.yohaku.engine.telemetry.Selector;
import java.util.List;

/** A PromQL expression as a tree. {@code at} is the offset in the text where it begins, or where its operator stands. */
sealed interface Expr {
    int at();

    record Num(int at, double value) implements Expr {}

    record Str(int at, String value) implements Expr {}

    record Select(int at, Selector selector) implements Expr {}

    /** A selector whose patterns can only be matched by the server; the reason says why. */
    record Opaque(int at, String reason) implements Expr {}

    /** {@code of[window]}; the window as written, placeholders included. */
    record Range(int at, Expr of, String window) implements Expr {}

    /** {@code of[window:step]}; the step may be empty. */
    record Subquery(int at, Expr of, String window, String step) implements Expr {}

    /** {@code of offset 5m}, {@code of @ end()}, {@code of anchored}; the modifier is its first word. */
    record Modified(int at, Expr of, String modifier) implements Expr {}

    record Call(int at, String function, List<Expr> arguments) implements Expr {}

    record Aggregate(int at, String operator, Grouping grouping, List<Expr> arguments) implements Expr {
        /** What is aggregated; parameters such as the k of topk come before it. */
        Expr of() {
            return arguments.getLast();
        }
    }

    record Binary(int at, String operator, Matching matching, Expr left, Expr right) implements Expr {}

    record Negative(int at, Expr of) implements Expr {}

    /** {@code by (…)} or {@code without (…)}; {@code kind} is empty when there is neither. Labels are sorted. */
    record Grouping(String kind, List<String> labels) {
        static final Grouping NONE = new Grouping("", List.of());
    }

    /** How the sides of an operator find each other; {@code on} and {@code group} hold their keyword or are empty. */
    record Matching(boolean bool, String on, List<String> labels, String group) {}
}
