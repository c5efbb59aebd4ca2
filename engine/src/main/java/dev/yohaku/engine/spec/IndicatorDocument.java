package dev.yohaku.engine.spec;

import dev.yohaku.engine.sli.SliDefinition;
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
     * @throws IllegalArgumentException if a query does not parse
     */
    public static IndicatorDocument ofGood(Metadata metadata, String good, String total, @Nullable String source) {
        throw new UnsupportedOperationException();
    }

    /** The same from queries of bad and total events. */
    public static IndicatorDocument ofBad(Metadata metadata, String bad, String total, @Nullable String source) {
        throw new UnsupportedOperationException();
    }
}
