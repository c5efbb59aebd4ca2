package dev.yohaku.engine.spec;

import java.util.List;
import java.util.Optional;

/** Reads what a Watch document says. */
final class WatchReader {
    private static final int LONGEST_QUERY = 4_000;

    private WatchReader() {}

    /** Empty after a problem. */
    static Optional<WatchDocument> read(Metadata metadata, Fields spec) {
        var before = spec.findings().count();
        spec.allow(List.of("description", "query", "goodness", "service", "owner", "reason", "unit"));
        var query = spec.text("query", "a PromQL query that gives one series").orElse("");
        if (query.length() > LONGEST_QUERY) {
            spec.problem(
                    "query", "the query has " + query.length() + " characters; at most " + LONGEST_QUERY + " are read");
        }
        var goodness = spec.text("goodness").orElse("neither");
        if (!WatchDocument.GOODNESS.contains(goodness)) {
            spec.problem(
                    "goodness",
                    "expected one of " + String.join(", ", WatchDocument.GOODNESS) + " for 'goodness', found '"
                            + goodness + "'");
        }
        var document = new WatchDocument(
                metadata,
                query,
                goodness,
                spec.text("service").orElse(""),
                spec.text("owner").orElse(""),
                spec.text("reason").or(() -> spec.text("description")).orElse(""),
                spec.text("unit").orElse(""));
        return spec.findings().count() == before ? Optional.of(document) : Optional.empty();
    }
}
