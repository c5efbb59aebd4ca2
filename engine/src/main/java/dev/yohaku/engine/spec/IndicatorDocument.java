package dev.yohaku.engine.spec;

import dev.yohaku.engine.sli.SliDefinition;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An SLI as a ratio of events: exactly one of {@code good} and {@code bad}, and {@code total}.
 *
 * @param counter whether a selector without a function is a counter (its increments are the events) or a number of events a sample
 * @param definition what the queries mean
 * @param source name of the DataSource that is asked; null for the default one
 */
public record IndicatorDocument(
        Metadata metadata,
        @Nullable QueryText good,
        @Nullable QueryText bad,
        QueryText total,
        boolean counter,
        SliDefinition definition,
        @Nullable String source) {
    public IndicatorDocument {
        if ((good == null) == (bad == null)) {
            throw new IllegalArgumentException("an SLI has either a good or a bad query");
        }
    }

    public String name() {
        return metadata.name();
    }

    /**
     * An indicator that was not read from a file, from queries of good and total events.
     *
     * @throws IllegalArgumentException if a query does not parse, or both count the same
     */
    public static IndicatorDocument ofGood(Metadata metadata, String good, String total, @Nullable String source) {
        var query = new QueryText(good, metadata.place());
        var all = new QueryText(total, metadata.place());
        return of(metadata, query, null, all, Optional.empty(), define("good", query, all, null), source);
    }

    /** The same from queries of bad and total events. */
    public static IndicatorDocument ofBad(Metadata metadata, String bad, String total, @Nullable String source) {
        var query = new QueryText(bad, metadata.place());
        var all = new QueryText(total, metadata.place());
        return of(metadata, null, query, all, Optional.empty(), define("bad", query, all, null), source);
    }

    /**
     * The same from whichever of good and bad is there, with the word on whether a selector without a function is a counter.
     *
     * @throws IllegalArgumentException if a query does not parse, both count the same, or not exactly one of good and bad is there
     */
    public static IndicatorDocument of(
            Metadata metadata, @Nullable String good, @Nullable String bad, String total, boolean counter) {
        var part = new QueryText(String.valueOf(good == null ? bad : good), metadata.place());
        var all = new QueryText(total, metadata.place());
        var meaning = define(good == null ? "bad" : "good", part, all, counter);
        return new IndicatorDocument(
                metadata, good == null ? null : part, bad == null ? null : part, all, counter, meaning, null);
    }

    /** When the author does not say, what is counted exactly reads counters, and what is left to the server stands as it is. */
    static IndicatorDocument of(
            Metadata metadata,
            @Nullable QueryText good,
            @Nullable QueryText bad,
            QueryText total,
            Optional<Boolean> counter,
            SliDefinition definition,
            @Nullable String source) {
        var reads = counter.orElse(definition instanceof SliDefinition.Exact);
        return new IndicatorDocument(metadata, good, bad, total, reads, definition, source);
    }

    private static SliDefinition define(String role, QueryText part, QueryText total, @Nullable Boolean counter) {
        var problems = new ArrayList<String>();
        return new Definition(
                        role, part, total, counter, (query, message) -> problems.add(query.text() + ": " + message))
                .define()
                .orElseThrow(() -> new IllegalArgumentException(String.join("; ", problems)));
    }
}
