package dev.yohaku.server.risks;

import dev.yohaku.server.catalog.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The port through which a capability lends its numbers to risk records: they re-rank themselves when what it reads moves. */
public interface Trigger {
    /** What its ids name: watch, driver. At most 16 characters. */
    String kind();

    /** What a risk record can be tied to, in the order in which it is offered. */
    List<Choice> choices();

    /** The newest reading at a time; empty when the id is unknown or nothing was measured of late. */
    Optional<Reading> reading(String id, Instant at);

    /** The page that shows it, as a path. */
    default Optional<String> page(String id) {
        return Optional.empty();
    }

    /** How a risk was found that is raised from one of its pages. */
    default Found found() {
        return Found.PERSON;
    }

    /** Something to be tied to. */
    record Choice(String id, Name name) {}

    /**
     * How it stands.
     *
     * @param unit what {@code now} and {@code limit} are counted in; may be empty
     * @param limit where it stops by itself, when it has such a place; a record's own threshold takes precedence
     * @param crossingProbability of reaching the limit within the horizon of its forecast, 0 to 1; empty without a forecast
     * @param crossingFrom the first day of the 80 % range of reaching it, and {@code crossingTo} the last; empty when not in sight
     */
    record Reading(
            Name name,
            double now,
            String unit,
            OptionalDouble limit,
            OptionalDouble crossingProbability,
            Optional<LocalDate> crossingFrom,
            Optional<LocalDate> crossingTo) {

        /** The reading of something without a limit of its own. */
        public Reading(
                Name name,
                double now,
                String unit,
                OptionalDouble crossingProbability,
                Optional<LocalDate> crossingFrom,
                Optional<LocalDate> crossingTo) {
            this(name, now, unit, OptionalDouble.empty(), crossingProbability, crossingFrom, crossingTo);
        }
    }
}
