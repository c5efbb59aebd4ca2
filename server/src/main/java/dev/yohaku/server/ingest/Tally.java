package dev.yohaku.server.ingest;

import dev.yohaku.engine.sli.SliAccumulator;
import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.telemetry.SeriesSamples;
import java.util.List;
import java.util.Optional;

/** How the events of an SLI come to be counted. */
sealed interface Tally {
    byte[] NO_CHECKPOINT = {};

    Provenance provenance();

    /** The state from which counting goes on; empty when none is needed. */
    byte[] checkpoint();

    /** Samples that came too late. */
    long late();

    /** A tally that begins, or goes on where a checkpoint was taken. */
    static Tally of(SliDefinition definition, Optional<byte[]> checkpoint) {
        return switch (definition) {
            case SliDefinition.Exact exact ->
                new Exact(
                        exact,
                        checkpoint
                                .map(c -> SliAccumulator.restore(exact, c))
                                .orElseGet(() -> new SliAccumulator(exact)));
            case SliDefinition.Delegated delegated -> new Delegated(delegated, false);
        };
    }

    /** Counted here, from raw samples. */
    record Exact(SliDefinition.Exact definition, SliAccumulator counter) implements Tally {
        List<Selector> selectors() {
            return definition.wantedSelectors();
        }

        boolean wants(Labels labels) {
            return definition.wants(labels);
        }

        void accept(SeriesSamples run) {
            counter.accept(run);
        }

        SliceBatch close(long minute) {
            return counter.closeUpTo(minute);
        }

        @Override
        public Provenance provenance() {
            return new Provenance.Exact();
        }

        @Override
        public byte[] checkpoint() {
            return counter.checkpoint();
        }

        @Override
        public long late() {
            return counter.faults().late();
        }
    }

    /** Counted by the server. */
    record Delegated(SliDefinition.Delegated definition, boolean approximate) implements Tally {
        @Override
        public Provenance provenance() {
            return new Provenance.Delegated(definition.reason(), approximate);
        }

        @Override
        public byte[] checkpoint() {
            return NO_CHECKPOINT;
        }

        @Override
        public long late() {
            return 0;
        }
    }
}
