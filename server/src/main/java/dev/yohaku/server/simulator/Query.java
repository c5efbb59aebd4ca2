package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Selector;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The part of PromQL that the simulator answers, as a tree. */
sealed interface Query {
    Set<String> FUNCTIONS = Set.of(
            "rate",
            "increase",
            "max_over_time",
            "min_over_time",
            "avg_over_time",
            "sum_over_time",
            "count_over_time",
            "last_over_time");
    Set<String> AGGREGATIONS = Set.of("sum", "max", "min", "avg", "count");

    /** A selector; the range is zero for the latest values. */
    record Select(Selector selector, Duration range) implements Query {}

    record Constant(double value) implements Query {}

    /** A query at every step of the range before a time. */
    record Subquery(Query of, Duration range, Duration step) implements Query {}

    /** A function over a range: of a {@link Select} with a range, or of a {@link Subquery}. */
    record Over(String function, Query of) implements Query {}

    /** One value for all series that agree in these labels, or in all but these. */
    record Aggregate(String operator, boolean without, List<String> labels, Query of) implements Query {
        public Aggregate {
            labels = List.copyOf(labels);
        }
    }

    /** {@code + - * /} of a constant and series, or of series with the same labels. */
    record Arithmetic(char operator, Query left, Query right) implements Query {}
}
