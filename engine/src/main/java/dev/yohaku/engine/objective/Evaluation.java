package dev.yohaku.engine.objective;

import java.util.List;

/** What all tiers of an objective came to at one minute, in the policy's order. */
public record Evaluation(long minute, List<TierReading> tiers) {
    public Evaluation {
        tiers = List.copyOf(tiers);
    }

    /** The states to hand to the next evaluation. */
    public List<TierState> states() {
        return tiers.stream().map(TierReading::after).toList();
    }

    /** What started or ended; empty most of the time. */
    public List<Transition> transitions() {
        return tiers.stream().flatMap(tier -> tier.transition(minute).stream()).toList();
    }
}
