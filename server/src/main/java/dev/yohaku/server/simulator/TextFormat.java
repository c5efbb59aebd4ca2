package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Labels;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The text exposition format, as a scrape of the product would see it. */
final class TextFormat {
    private TextFormat() {}

    /** Series by family name, each family in the order given. */
    static <T extends Exposed> Map<String, List<T>> byFamily(List<T> series) {
        return series.stream()
                .collect(Collectors.groupingBy(s -> s.family().name(), TreeMap::new, Collectors.toList()));
    }

    /** Present values in version 0.0.4 of the format. */
    static void write(List<Exposed> series, ToLongFunction<Exposed> value, Appendable out) throws IOException {
        for (var family : byFamily(series).values()) {
            var head = family.getFirst().family();
            out.append("# HELP " + head.name() + " " + head.help() + "\n");
            out.append("# TYPE " + head.name() + " " + head.type() + "\n");
            for (var one : family) {
                out.append(name(one.labels()) + " " + value.applyAsLong(one) + "\n");
            }
        }
    }

    static String name(Labels labels) {
        return labels.asMap().entrySet().stream()
                .filter(e -> !e.getKey().equals(Labels.METRIC))
                .map(e -> e.getKey() + "=\"" + escaped(e.getValue()) + "\"")
                .collect(Collectors.joining(",", labels.metric() + "{", "}"));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
