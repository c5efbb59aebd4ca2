package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Labels;

/** A counter that the simulated product exposes: the sum of some outcomes of a flow. */
public final class SimulatedSeries implements Exposed {
    private final Labels labels;
    private final Family family;
    private final Flow flow;
    private final int outcomes;
    private final int bornWith;

    SimulatedSeries(Labels labels, Family family, Flow flow, int outcomes, int bornWith) {
        this.labels = labels;
        this.family = family;
        this.flow = flow;
        this.outcomes = outcomes;
        this.bornWith = bornWith;
    }

    @Override
    public Labels labels() {
        return labels;
    }

    @Override
    public Family family() {
        return family;
    }

    Flow flow() {
        return flow;
    }

    /** The mask of the outcomes it counts. */
    int outcomes() {
        return outcomes;
    }

    /** The mask of the outcomes whose first occurrence brings the series to life; 0 when it is there from the start. */
    int bornWith() {
        return bornWith;
    }

    @Override
    public String toString() {
        return labels.toString();
    }
}
