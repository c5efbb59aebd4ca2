package dev.yohaku.engine.sli;

import java.util.stream.Stream;

/** How good and total events of a journey are counted. */
public sealed interface SliDefinition {
    /** Counted by us, exactly, from raw samples. {@code good} of a bad/total SLI is total minus bad. */
    record Exact(LinearForm good, LinearForm total) implements SliDefinition {
        public Stream<Term> terms() {
            return Stream.concat(good.terms().stream(), total.terms().stream());
        }
    }

    /**
     * Counted by the server that holds the telemetry: two PromQL expressions, evaluated slice by slice. The
     * placeholder {@code $window} stands for the slice's length. {@code reason} says in words why it is not exact.
     */
    record Delegated(String goodQuery, String totalQuery, String reason) implements SliDefinition {}
}
