package dev.yohaku.engine.objective;

import java.time.Duration;

/** Why a tier is left out of a preset, or refused when written by hand, with the numbers that show it. */
public sealed interface Unfit {
    /** The factor is so low that a budget spent evenly would nearly reach it. */
    record TooSlow(Ratio factor, Ratio lowest) implements Unfit {}

    /** Not even a total outage burns that fast: the highest burn rate under the target is 1 ÷ (1 − target). */
    record Unreachable(Ratio factor, Target target, Ratio highest) implements Unfit {}

    /** The short window holds fewer than two sample intervals. */
    record TooFewSamples(Duration shortWindow, Duration sampleInterval) implements Unfit {}

    /** A tier that is not in force, and why. */
    record Omitted(AlertTier tier, Unfit reason) {}
}
