package dev.yohaku.engine.spec;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes OpenSLO v1 documents with comments, one after the other; the same documents always give the same text, and it reads back to them.
 * Confined to one thread.
 */
public final class OpenSloWriter {
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");
    private final YamlOut out = new YamlOut();

    /** Adds a service; the comment may have several lines or be empty. */
    public OpenSloWriter add(ServiceDocument service, String comment) {
        document("Service", service.metadata(), comment);
        if (!service.metadata().description().isEmpty()) {
            out.block("spec", () -> description(service.metadata()));
        }
        return this;
    }

    /** Adds a source. Its connection details are written as they are: leave secrets out. */
    public OpenSloWriter add(DataSourceDocument source, String comment) {
        document("DataSource", source.metadata(), comment);
        out.block("spec", () -> {
            description(source.metadata());
            out.text("type", source.type());
            texts("connectionDetails", source.connectionDetails());
        });
        return this;
    }

    /** Adds an SLO with its indicator written inline. */
    public OpenSloWriter add(SloDocument slo, String comment) {
        document("SLO", slo.metadata(), comment);
        out.block("spec", () -> {
            description(slo.metadata());
            out.text("service", slo.service());
            out.block("indicator", () -> indicator(slo.indicator()));
            out.raw("budgetingMethod", "Occurrences");
            out.block(
                    "timeWindow",
                    () -> out.item("duration", duration(slo.window()), () -> out.raw("isRolling", "true")));
            out.block("objectives", () -> target(slo.target()));
        });
        return this;
    }

    /** All documents so far, as YAML. */
    public String text() {
        return out.toString();
    }

    private void document(String kind, Metadata metadata, String comment) {
        out.separator();
        out.comment(comment);
        out.raw("apiVersion", Envelope.VERSION);
        out.raw("kind", kind);
        metadata(metadata);
    }

    private void metadata(Metadata metadata) {
        out.block("metadata", () -> {
            out.text("name", metadata.name());
            if (!metadata.displayName().equals(metadata.name())) {
                out.text("displayName", metadata.displayName());
            }
            if (!metadata.labels().isEmpty()) {
                out.block("labels", () -> new TreeMap<>(metadata.labels()).forEach(this::label));
            }
            texts("annotations", metadata.annotations());
        });
    }

    private void label(String name, List<String> values) {
        if (values.size() == 1) {
            out.text(name, values.getFirst());
        } else {
            out.raw(
                    YamlOut.quoted(name),
                    values.stream().map(YamlOut::quoted).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private void texts(String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            out.block(name, () -> new TreeMap<>(values).forEach(out::text));
        }
    }

    private void description(Metadata metadata) {
        if (!metadata.description().isEmpty()) {
            out.text("description", metadata.description());
        }
    }

    private void indicator(IndicatorDocument indicator) {
        metadata(indicator.metadata());
        out.block("spec", () -> {
            description(indicator.metadata());
            out.block("ratioMetric", () -> {
                out.raw("counter", Boolean.toString(indicator.counter()));
                query("good", indicator.good(), indicator.source());
                query("bad", indicator.bad(), indicator.source());
                query("total", indicator.total(), indicator.source());
            });
        });
    }

    private void query(String role, @Nullable QueryText query, @Nullable String source) {
        if (query == null) {
            return;
        }
        out.block(
                role,
                () -> out.block("metricSource", () -> {
                    if (source != null) {
                        out.text("metricSourceRef", source);
                    }
                    out.raw("type", "prometheus");
                    out.block("spec", () -> out.text("query", query.text()));
                }));
    }

    /** In the largest unit that is whole. */
    private static String duration(Duration window) {
        if (window.toMinutesPart() != 0) {
            return window.toMinutes() + "m";
        }
        return window.toHoursPart() != 0 ? window.toHours() + "h" : window.toDays() + "d";
    }

    /** As a percentage, unless that would change the number of digits. */
    private void target(BigDecimal target) {
        if (target.scale() < 2 || target.compareTo(ONE_PERCENT) < 0) {
            out.item("target", target.toPlainString(), () -> {});
        } else {
            out.item("targetPercent", target.movePointRight(2).toPlainString(), () -> {});
        }
    }
}
