package dev.yohaku.engine.spec;

import dev.yohaku.engine.spec.DriverDocument.Limit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a Driver document says. */
final class DriverReader {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(?:\\.\\d{1,9})?(?:[eE]\\+?\\d{1,2})?");

    private DriverReader() {}

    /** Empty after a problem. */
    static Optional<DriverDocument> read(Metadata metadata, Fields spec) {
        var before = spec.findings().count();
        spec.allow(List.of("watch", "limit", "service", "loads"));
        var watch = spec.text("watch", "the name of the watch that it grows by").orElse("");
        var loads = spec.text("loads", "what suffers when the limit is met, in words")
                .orElse("");
        if (!spec.has("limit")) {
            spec.missing("limit", "limit with value, kind and source");
        }
        var limit = spec.fields("limit").map(DriverReader::limit);
        return limit.isPresent() && spec.findings().count() == before
                ? Optional.of(new DriverDocument(
                        metadata, watch, limit.get(), spec.text("service").orElse(""), loads))
                : Optional.empty();
    }

    private static Limit limit(Fields limit) {
        limit.allow(List.of("value", "kind", "source", "asOf"));
        var kind =
                limit.text("kind", "one of " + String.join(", ", Limit.KINDS)).orElse("");
        if (!kind.isEmpty() && !Limit.KINDS.contains(kind)) {
            limit.problem(
                    "kind", "expected one of " + String.join(", ", Limit.KINDS) + " for 'kind', found '" + kind + "'");
        }
        return new Limit(
                value(limit),
                kind,
                limit.text("source", "where the limit is known from, in words").orElse(""),
                day(limit));
    }

    private static double value(Fields limit) {
        var text = limit.text("value", "a number above 0").orElse("");
        var number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : 0;
        if (!text.isEmpty() && !(number > 0)) {
            limit.problem("value", "expected a number above 0 for 'value', found '" + text + "'");
        }
        return number;
    }

    private static Optional<LocalDate> day(Fields limit) {
        var text = limit.text("asOf");
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException e) {
            limit.problem("asOf", "expected a day such as 2026-10-01 for 'asOf', found '" + text.orElse("") + "'");
            return Optional.empty();
        }
    }
}
