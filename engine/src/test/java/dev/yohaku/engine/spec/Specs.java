package dev.yohaku.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Small files for tests. */
final class Specs {
    /** An SLO that is right in every line; line 12 holds the query of good, line 17 the one of total. */
    static final String GOOD = """
            apiVersion: openslo/v1
            kind: SLO
            metadata:
              name: shop
            spec:
              service: web
              indicator:
                spec:
                  ratioMetric:
                    good:
                      metricSource:
                        spec: {query: 'sum(rate(good_total[5m]))'}
                    total:
                      metricSource:
                        type: prometheus
                        spec:
                          query: sum(rate(all_total[5m]))
              timeWindow:
                - duration: 30d
              objectives:
                - target: 0.999
            """;

    private Specs() {}

    /** The good SLO with one text replaced by another. */
    static String with(String text, String replacement) {
        assertThat(GOOD).contains(text);
        return GOOD.replace(text, replacement);
    }

    static SpecResult.Documents documents(String text) {
        return documents(OpenSloReader.read("a.yaml", text));
    }

    static SpecResult.Documents documents(SpecResult result) {
        return switch (result) {
            case SpecResult.Documents documents -> documents;
            case SpecResult.Problems(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** The problems of a text as line:column: message. */
    static List<String> problems(String text) {
        return problems(OpenSloReader.read("a.yaml", text));
    }

    static List<String> problems(SpecResult result) {
        return switch (result) {
            case SpecResult.Documents documents -> List.of();
            case SpecResult.Problems(var problems) ->
                problems.stream()
                        .map(p -> p.toString().replaceFirst("^a\\.yaml:", ""))
                        .toList();
        };
    }

    static String resource(String name) {
        try (var stream = Objects.requireNonNull(Specs.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
