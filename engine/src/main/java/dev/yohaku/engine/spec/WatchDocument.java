package dev.yohaku.engine.spec;

import java.util.List;

/**
 * A metric to be watched, beside the objectives.
 *
 * @param query PromQL that gives one series
 * @param goodness which direction is good news: one of {@link #GOODNESS}
 * @param service empty when it speaks of none
 * @param owner empty when nobody is named
 * @param reason what the one who knows looks at; empty when nobody said
 * @param unit empty when it has none
 */
public record WatchDocument(
        Metadata metadata, String query, String goodness, String service, String owner, String reason, String unit) {
    /** The directions of goodness; the last one where none is named. */
    public static final List<String> GOODNESS = List.of("higher", "lower", "neither");

    public String name() {
        return metadata.name();
    }
}
