package dev.yohaku.engine.spec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the spec of an SLI, standing alone or inline. */
final class IndicatorReader {
    private static final Set<String> TYPES = Set.of("prometheus", "thanos", "mimir", "cortex", "victoriametrics");

    /** A query and the source it asks; the source is empty for the default one. */
    private record Asked(QueryText query, String source) {}

    private final Map<String, DataSourceDocument> dataSources;

    IndicatorReader(Map<String, DataSourceDocument> dataSources) {
        this.dataSources = dataSources;
    }

    Optional<IndicatorDocument> read(Metadata metadata, Fields spec) {
        spec.allow(List.of("description", "thresholdMetric", "ratioMetric"));
        if (spec.has("thresholdMetric")) {
            spec.problem(
                    "thresholdMetric",
                    "thresholdMetric comes later; expected ratioMetric with good (or bad) and total events");
            return Optional.empty();
        }
        if (!spec.has("ratioMetric")) {
            spec.missing("ratioMetric", "ratioMetric with good (or bad) and total events");
        }
        return spec.fields("ratioMetric").flatMap(ratio -> ratio(metadata, ratio));
    }

    private Optional<IndicatorDocument> ratio(Metadata metadata, Fields ratio) {
        ratio.allow(List.of("counter", "good", "bad", "total", "raw", "rawType"));
        if (ratio.has("raw")) {
            ratio.problem(
                    "raw", "raw comes later: events must be counted, not averaged; expected good (or bad) and total");
            return Optional.empty();
        }
        if (ratio.has("good") == ratio.has("bad")) {
            ratio.findings()
                    .problem(
                            ratio.place(),
                            ratio.path()
                                    + (ratio.has("good")
                                            ? " has both 'good' and 'bad'"
                                            : " has neither 'good' nor 'bad'")
                                    + "; expected exactly one of them beside 'total'");
            return Optional.empty();
        }
        if (!ratio.has("total")) {
            ratio.missing("total", "a metricSource that counts all events");
        }
        var role = ratio.has("good") ? "good" : "bad";
        var part = ratio.fields(role).flatMap(this::asked);
        var total = ratio.fields("total").flatMap(this::asked);
        return part.isPresent() && total.isPresent()
                ? pair(metadata, ratio, role, part.get(), total.get())
                : Optional.empty();
    }

    private static Optional<IndicatorDocument> pair(
            Metadata metadata, Fields ratio, String role, Asked part, Asked total) {
        if (!part.source().equals(total.source())) {
            ratio.problem(
                    role,
                    "the " + role + " and the total query ask two sources, '" + part.source() + "' and '"
                            + total.source() + "'; expected one");
            return Optional.empty();
        }
        var counter = ratio.bool("counter");
        var definition = new Definition(
                role,
                part.query(),
                total.query(),
                counter.orElse(null),
                (query, message) -> ratio.findings().problem(query.place(), message));
        var source = part.source().isEmpty() ? null : part.source();
        return definition
                .define()
                .map(meaning -> role.equals("good")
                        ? IndicatorDocument.of(metadata, part.query(), null, total.query(), counter, meaning, source)
                        : IndicatorDocument.of(metadata, null, part.query(), total.query(), counter, meaning, source));
    }

    private Optional<Asked> asked(Fields metric) {
        metric.allow(List.of("metricSource"));
        if (!metric.has("metricSource")) {
            metric.missing("metricSource", "a metricSource with type: prometheus and spec.query");
        }
        return metric.fields("metricSource").flatMap(source -> {
            source.allow(List.of("metricSourceRef", "type", "spec"));
            return isPrometheus(source) ? query(source) : Optional.empty();
        });
    }

    private boolean isPrometheus(Fields source) {
        var declared = source.text("type");
        var type = declared.or(
                () -> source.text("metricSourceRef").map(dataSources::get).map(DataSourceDocument::type));
        if (type.isEmpty() || TYPES.contains(type.get().toLowerCase(Locale.ROOT))) {
            return true;
        }
        source.problem(
                declared.isPresent() ? "type" : "metricSourceRef",
                "sources of type '" + type.get() + "' are not read yet; expected type: prometheus");
        return false;
    }

    private static Optional<Asked> query(Fields source) {
        if (!source.has("spec")) {
            source.missing("spec", "spec with a query");
        }
        return source.fields("spec").flatMap(spec -> {
            var name = spec.has("query") || !spec.has("promql") ? "query" : "promql";
            return spec.text(name, "an expression in PromQL")
                    .map(text -> new Asked(
                            new QueryText(text, spec.placeOf(name)),
                            source.text("metricSourceRef").orElse("")));
        });
    }
}
