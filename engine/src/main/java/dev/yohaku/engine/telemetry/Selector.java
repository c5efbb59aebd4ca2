package dev.yohaku.engine.telemetry;

import java.util.List;
import java.util.stream.Collectors;

/** An instant vector selector: a metric's name (empty when only matchers are given) and conditions on its labels. */
public record Selector(String metric, List<Matcher> matchers) {
    public Selector {
        matchers = List.copyOf(matchers);
    }

    public boolean matches(Labels labels) {
        return (metric.isEmpty() || metric.equals(labels.metric()))
                && matchers.stream().allMatch(m -> m.matches(labels));
    }

    /** The selector as PromQL. */
    @Override
    public String toString() {
        return matchers.isEmpty()
                ? metric
                : metric + matchers.stream().map(Matcher::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
