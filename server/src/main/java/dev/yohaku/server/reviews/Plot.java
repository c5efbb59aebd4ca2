package dev.yohaku.server.reviews;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points of an item's plot, fixed with the edition: equal steps from {@code from}; null is a gap. {@code mark} is the level to compare with, null for none. */
public record Plot(
        String unit,
        Instant from,
        long stepMinutes,
        List<@Nullable Double> values,
        @Nullable Double mark) {
    public Plot {
        values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
    }
}
