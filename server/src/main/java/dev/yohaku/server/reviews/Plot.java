package dev.yohaku.server.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of an item's plot, fixed with the edition: equal steps from {@code from}; null is a gap.
 *
 * @param mark the level to compare with, such as a limit; null for none
 * @param fan how it was expected to go on after the last of the values; null where nothing was forecast
 */
public record Plot(
        String unit,
        Instant from,
        long stepMinutes,
        List<@Nullable Double> values,
        @Nullable Double mark,
        @Nullable Fan fan) {
    /**
     * A forecast, one value a step, all lists equally long.
     *
     * @param lower80 and {@code upper80}: between them 80 % of what may come, and so on
     */
    public record Fan(
            List<Double> median,
            List<Double> lower80,
            List<Double> upper80,
            List<Double> lower95,
            List<Double> upper95) {
        public Fan {
            median = List.copyOf(median);
            lower80 = List.copyOf(lower80);
            upper80 = List.copyOf(upper80);
            lower95 = List.copyOf(lower95);
            upper95 = List.copyOf(upper95);
        }
    }

    public Plot {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** A plot without a forecast. */
    public static Plot of(
            String unit, Instant from, long stepMinutes, List<@Nullable Double> values, @Nullable Double mark) {
        return new Plot(unit, from, stepMinutes, values, mark, null);
    }
}
