package dev.yohaku.server.actions;

import dev.yohaku.server.catalog.Name;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The port through which a capability lends its measurements to actions, so that it can be seen whether they helped. */
public interface Gauge {
    /** What its subjects are: watch, objective, alerts. At most 16 characters. */
    String kind();

    /** What an action can be expected to move, in the order in which it is offered. */
    List<Choice> choices();

    /**
     * What was measured, a value for each day of the workspace's zone.
     *
     * @param from the beginning of the first day
     * @param to the end of the last day
     * @return empty when the subject is unknown or cannot be read now
     */
    Optional<Reading> reading(String subject, Instant from, Instant to);

    /** Something to be expected to move. */
    record Choice(String subject, Name name) {}

    /**
     * Values of days that have a zero: a share of failures, not of successes. A tenth of the level before is the least change that counts.
     *
     * @param daily in the order of the days, each day once; NaN where nothing was measured
     * @param unit what they are counted in; may be empty
     */
    record Reading(List<Double> daily, String unit) {
        public Reading {
            daily = List.copyOf(daily);
        }
    }
}
