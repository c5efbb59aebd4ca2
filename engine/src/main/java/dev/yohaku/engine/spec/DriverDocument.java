package dev.yohaku.engine.spec;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that grows with usage until it meets a limit, beside the objectives and watches.
 *
 * @param watch name of the watch whose hourly peaks are its metric
 * @param service on which it weighs; empty when it speaks of none
 * @param loads what suffers when the limit is met
 */
public record DriverDocument(Metadata metadata, String watch, Limit limit, String service, String loads) {
    /**
     * Where it stops.
     *
     * @param value in the unit of the watch; finite and above zero
     * @param kind how it is known: one of {@link #KINDS}
     * @param source where it is known from, in words
     * @param asOf the day on which it was found; empty when nobody said
     */
    public record Limit(double value, String kind, String source, Optional<LocalDate> asOf) {
        /** How a limit can be known, the surest first. */
        public static final List<String> KINDS = List.of("measured", "quota", "assumed");
    }

    public String name() {
        return metadata.name();
    }
}
