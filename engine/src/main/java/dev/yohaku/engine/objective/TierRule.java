package dev.yohaku.engine.objective;

import dev.yohaku.engine.time.MinuteRange;
import org.jspecify.annotations.Nullable;

/** One tier made ready for evaluation: when it starts, ends, keeps its state. */
final class TierRule {
    private final AlertTier tier;
    private final MissingData missingData;
    private final long shortMinutes;
    private final long longMinutes;
    private final Threshold threshold;
    private final double budget;

    TierRule(AlertTier tier, Target target, MissingData missingData) {
        this.tier = tier;
        this.missingData = missingData;
        this.shortMinutes = tier.shortWindow().toMinutes();
        this.longMinutes = tier.longWindow().toMinutes();
        this.threshold = new Threshold(tier.threshold(target));
        this.budget = target.budget().doubleValue();
    }

    long longMinutes() {
        return longMinutes;
    }

    TierReading read(Evaluator.Now now, TierState before) {
        var shortBurn = burn(now, shortMinutes);
        var longBurn = burn(now, longMinutes);
        var frozen = missingData == MissingData.FREEZE && (unseen(shortBurn, now) || unseen(longBurn, now));
        if (frozen) {
            return new TierReading(tier, shortBurn, longBurn, true, null, before, before);
        }
        if (before.isOn()) {
            var after = slow(shortBurn) || slow(longBurn) ? TierState.OFF : before;
            return new TierReading(tier, shortBurn, longBurn, false, null, before, after);
        }
        var gate = gate(shortBurn, longBurn);
        var after = gate != null && gate.passed() ? new TierState.On(now.minute()) : before;
        return new TierReading(tier, shortBurn, longBurn, false, gate, before, after);
    }

    private Gate.@Nullable Reading gate(BurnRate shortBurn, BurnRate longBurn) {
        var both = threshold.exceededBy(longBurn.counts()) && threshold.exceededBy(shortBurn.counts());
        return both ? tier.gate().read(longBurn.counts(), threshold.ratio()) : null;
    }

    /** Events, and at most the factor: what ends a tier. A window without events says nothing. */
    private boolean slow(BurnRate burn) {
        return burn.hasEvents() && !threshold.exceededBy(burn.counts());
    }

    /** Less than nine tenths observed of what could have been; always so before the SLI's first minute. */
    private static boolean unseen(BurnRate burn, Evaluator.Now now) {
        var observable = Windows.observableSeconds(burn.window(), now.firstMinute());
        return observable == 0 || burn.counts().observedSeconds() * 10 < observable * 9;
    }

    private BurnRate burn(Evaluator.Now now, long minutes) {
        var range = new MinuteRange(now.minute() - minutes, now.minute());
        var counts = Windows.withSpans(now.history().sum(range), now.spans(), range, shortMinutes);
        var observable = Windows.observableSeconds(range, now.firstMinute());
        return BurnRate.of(range, counts, Windows.coverage(counts.observedSeconds(), observable), budget);
    }
}
