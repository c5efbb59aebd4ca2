package dev.yohaku.engine.sli;

import dev.yohaku.engine.telemetry.Labels;
import org.jspecify.annotations.Nullable;

/** One series on its way into slices: its terms, where its counting stands, and its samples that are not closed. Confined to one thread. */
final class SeriesTrack {
    private final Labels labels;
    private final Binding binding;
    private final Pending pending = new Pending();
    private @Nullable SeriesState state;
    private String replica;

    SeriesTrack(Labels labels, Binding binding, String replica) {
        this.labels = labels;
        this.binding = binding;
        this.replica = replica;
    }

    Labels labels() {
        return labels;
    }

    Binding binding() {
        return binding;
    }

    /** Whether it counts nothing and only shows the resets of its histogram. */
    boolean isWitness() {
        return binding.isEmpty();
    }

    Pending pending() {
        return pending;
    }

    /** Null before the first closed sample. */
    @Nullable
    SeriesState state() {
        return state;
    }

    void state(SeriesState next) {
        state = next;
    }

    String replica() {
        return replica;
    }

    /** Another replica, first in order, takes over; what its rival sent and is not closed is forgotten. */
    void follow(String other) {
        replica = other;
        pending.drop(pending.size());
    }

    /** The time of its very first sample, closed or not; the largest long when it has none. */
    long firstTime() {
        if (state != null) {
            return state.firstTime();
        }
        return pending.size() == 0 ? Long.MAX_VALUE : pending.time(0);
    }

    /** Whether it has a sample in a short stretch, closed last or pending. */
    boolean seen(long from, long to) {
        return (state != null && from <= state.lastTime() && state.lastTime() <= to) || pending.holds(from, to);
    }
}
