package dev.yohaku.engine.telemetry;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The name of a series: an immutable set of label names and values, ordered by name; an empty value means no label. */
public final class Labels {
    /** The label that holds the metric's name. */
    public static final String METRIC = "__name__";

    private final SortedMap<String, String> values;
    private final int hash;

    private Labels(SortedMap<String, String> values) {
        values.values().removeIf(String::isEmpty);
        this.values = values;
        this.hash = values.hashCode();
    }

    public static Labels of(Map<String, String> values) {
        return new Labels(new TreeMap<>(values));
    }

    /** The value of a label, or null when the series does not have it. */
    public @Nullable String value(String name) {
        return values.get(name);
    }

    /** The value of a label, or the empty string: Prometheus makes no difference between absent and empty. */
    public String valueOrEmpty(String name) {
        return values.getOrDefault(name, "");
    }

    /** The metric's name, empty when the series has none. */
    public String metric() {
        return valueOrEmpty(METRIC);
    }

    public Labels without(Collection<String> names) {
        var rest = new TreeMap<>(values);
        rest.keySet().removeAll(names);
        return new Labels(rest);
    }

    /** Label names and values in the order of the names; unmodifiable. */
    public Map<String, String> asMap() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Labels that && hash == that.hash && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .filter(e -> !e.getKey().equals(METRIC))
                .map(e -> e.getKey() + "=\"" + e.getValue() + "\"")
                .collect(Collectors.joining(",", metric() + "{", "}"));
    }
}
