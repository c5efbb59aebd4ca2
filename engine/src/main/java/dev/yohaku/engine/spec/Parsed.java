package dev.yohaku.engine.spec;

import dev.yohaku.engine.sli.LinearForm;

/** What a PromQL expression turned out to be. */
public sealed interface Parsed {
    /** A count of events that can be taken exactly from raw samples. */
    record Exact(LinearForm form, Unit unit) implements Parsed {}

    /** One count divided by another: the share of good or of bad events, as the author meant it. */
    record ReadyRatio(LinearForm numerator, LinearForm denominator) implements Parsed {}

    /** Valid, but only the server that holds the telemetry can evaluate it. {@code reason} is a sentence without a full stop. */
    record Delegated(String reason) implements Parsed {}

    /** Not PromQL. Line and column start at 1 and lie in the expression; the message says what was expected. */
    record Refused(int line, int column, String message) implements Parsed {}

    /**
     * What one in a count stands for; counts of one SLI must agree in it for their ratio to mean anything.
     *
     * @param window the range as written where it scales the count, otherwise empty
     */
    record Unit(Kind kind, String window) {
        /** Where the numbers come from. */
        public enum Kind {
            /** The value of a series without a function: all events since a counter began. */
            CUMULATIVE,
            /** {@code rate}: events a second. */
            PER_SECOND,
            /** {@code increase}: events in the window. */
            PER_WINDOW,
            /** {@code sum_over_time} and {@code count_over_time}: samples in the window. */
            SAMPLES
        }
    }
}
