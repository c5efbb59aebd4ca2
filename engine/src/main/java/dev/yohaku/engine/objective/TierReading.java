package dev.yohaku.engine.objective;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluation saw of a tier.
 *
 * @param frozen whether too little was observed in a window, so that the state was kept
 * @param gate what the gate said; null when it was not asked, because the tier was on, frozen, or not burning fast enough
 */
public record TierReading(
        AlertTier tier,
        BurnRate shortBurn,
        BurnRate longBurn,
        boolean frozen,
        Gate.@Nullable Reading gate,
        TierState before,
        TierState after) {

    /** The start or end that this reading found; empty when the tier stayed as it was. */
    Optional<Transition> transition(long minute) {
        if (after instanceof TierState.On on && !before.isOn()) {
            return Optional.of(new Transition.Started(
                    tier, on.sinceMinute(), longBurn.rate().orElse(0)));
        }
        if (before instanceof TierState.On on && !after.isOn()) {
            return Optional.of(new Transition.Ended(tier, minute, on.sinceMinute()));
        }
        return Optional.empty();
    }
}
