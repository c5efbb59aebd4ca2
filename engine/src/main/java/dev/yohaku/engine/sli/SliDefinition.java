package dev.yohaku.engine.sli;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Selector;
import java.util.List;
import java.util.stream.Stream;

/** How good and total events of a journey are counted. */
public sealed interface SliDefinition {
    /** Counted by us, exactly, from raw samples. {@code good} of a bad/total SLI is total minus bad. */
    record Exact(LinearForm good, LinearForm total) implements SliDefinition {
        public Stream<Term> terms() {
            return Stream.concat(good.terms().stream(), total.terms().stream());
        }

        /**
         * What has to be read so that nothing is missed: the selectors of the terms, of classic histograms with all buckets, since a
         * reset may show in any of them. None twice, none that another one covers; never empty.
         */
        public List<Selector> wantedSelectors() {
            return Witnesses.selectors(this);
        }

        /** Whether a series is counted or, as part of a histogram that is, shows its resets. */
        public boolean wants(Labels labels) {
            return terms().anyMatch(term -> term.selector().matches(labels)) || Witnesses.has(this, labels);
        }
    }

    /**
     * Counted by the server that holds the telemetry: two PromQL expressions, evaluated slice by slice. The
     * placeholder {@code $window} stands for the slice's length. {@code reason} says in words why it is not exact.
     */
    record Delegated(String goodQuery, String totalQuery, String reason) implements SliDefinition {}
}
