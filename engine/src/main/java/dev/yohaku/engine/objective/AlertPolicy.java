package dev.yohaku.engine.objective;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tiers of an objective in the order in which they are shown, and the tiers that its preset left out with the reasons. Tier
 * names are distinct. Without tiers, nobody is ever told.
 */
public record AlertPolicy(List<AlertTier> tiers, List<Unfit.Omitted> omitted) {
    public AlertPolicy {
        tiers = List.copyOf(tiers);
        omitted = List.copyOf(omitted);
        if (tiers.stream().map(AlertTier::name).distinct().count() < tiers.size()) {
            throw new IllegalArgumentException("two tiers share windows and severity: " + tiers);
        }
    }

    /** A policy written by hand; ask {@link #refusals} whether it can work. */
    public static AlertPolicy of(List<AlertTier> tiers) {
        return new AlertPolicy(tiers, List.of());
    }

    /** The default preset: 2 % in 1 h and 5 % in 6 h page; 10 % in 1 day and in 3 days make a ticket. */
    public static AlertPolicy workbook(Duration window, Target target) {
        return Workbook.policy(window, target);
    }

    /** This policy without the tiers that cannot work with samples this far apart; they join the omitted. */
    public AlertPolicy suitedTo(Duration sampleInterval) {
        var kept = new ArrayList<AlertTier>();
        var left = new ArrayList<>(omitted);
        for (var tier : tiers) {
            tier.unfit(sampleInterval)
                    .ifPresentOrElse(why -> left.add(new Unfit.Omitted(tier, why)), () -> kept.add(tier));
        }
        return new AlertPolicy(kept, left);
    }

    /** The tiers that must be refused under a target and with samples this far apart; empty when the policy can work. */
    public List<Unfit.Omitted> refusals(Target target, Duration sampleInterval) {
        return tiers.stream()
                .flatMap(
                        tier -> tier
                                .unfit(target)
                                .or(() -> tier.unfit(sampleInterval))
                                .map(why -> new Unfit.Omitted(tier, why))
                                .stream())
                .toList();
    }

    /** A tier whose gate cannot pass at the usual traffic, not even in a total outage. */
    public record QuietGate(AlertTier tier, double usualEvents, long fewestEvents) {}

    /** The tiers whose gate is out of reach at the usual number of events a minute: warnings, not refusals. */
    public List<QuietGate> quietGates(Target target, double eventsPerMinute) {
        return tiers.stream()
                .flatMap(tier -> quiet(tier, target, eventsPerMinute).stream())
                .toList();
    }

    private static Optional<QuietGate> quiet(AlertTier tier, Target target, double eventsPerMinute) {
        var usual = eventsPerMinute * tier.longWindow().toMinutes();
        var fewest = tier.gate().fewestEvents(tier.threshold(target)).orElse(Long.MAX_VALUE);
        return usual < fewest ? Optional.of(new QuietGate(tier, usual, fewest)) : Optional.empty();
    }

    /** The state of every tier before anything was seen. */
    public List<TierState> allOff() {
        return tiers.stream().map(tier -> TierState.OFF).toList();
    }

    /** The states in the order of the tiers, from states stored by tier name; a tier not yet stored is off. */
    public List<TierState> states(Map<String, TierState> byName) {
        return tiers.stream()
                .map(tier -> byName.getOrDefault(tier.name(), TierState.OFF))
                .toList();
    }
}
