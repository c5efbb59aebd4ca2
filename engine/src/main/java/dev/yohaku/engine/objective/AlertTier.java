package dev.yohaku.engine.objective;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A pair of windows that must both burn strictly faster than a factor before somebody is told.
 *
 * @param shortWindow whole minutes, shorter than the long window
 * @param longWindow whole minutes
 * @param factor the burn rate to exceed, above 0
 * @param budgetShare the share of the nominal period's budget that burning at the factor spends in the long window
 */
public record AlertTier(
        Duration shortWindow, Duration longWindow, Ratio factor, Severity severity, Gate gate, BigDecimal budgetShare) {
    public AlertTier {
        Windows.minutes(shortWindow);
        Windows.minutes(longWindow);
        if (shortWindow.compareTo(longWindow) >= 0) {
            throw new IllegalArgumentException(
                    "short window " + shortWindow + " is not shorter than the long window " + longWindow);
        }
        if (factor.numerator().signum() <= 0) {
            throw new IllegalArgumentException("factor " + factor + ": give a burn rate above 0");
        }
    }

    /** The tier that fires when this share of a nominal period's budget is spent in the long window: factor = share × period ÷ long. */
    public static AlertTier spending(BigDecimal share, Duration period, Duration longWindow, Severity severity) {
        var factor = Ratio.of(share).times(Windows.ratio(period, longWindow));
        return new AlertTier(longWindow.dividedBy(12), longWindow, factor, severity, Gate.DEFAULT, share);
    }

    /** A hand-written tier: its factor is given, its share of the period's budget follows. */
    public static AlertTier burning(
            Ratio factor, Duration shortWindow, Duration longWindow, Duration period, Severity severity) {
        var share = factor.times(Windows.ratio(longWindow, period)).decimal().round(MathContext.DECIMAL32);
        return new AlertTier(shortWindow, longWindow, factor, severity, Gate.DEFAULT, share);
    }

    public AlertTier withGate(Gate other) {
        return new AlertTier(shortWindow, longWindow, factor, severity, other, budgetShare);
    }

    /** A name that stays the same while the windows and severity do: {@code page-60m-5m}. To store states by. */
    public String name() {
        return severity.name().toLowerCase(Locale.ROOT) + "-" + longWindow.toMinutes() + "m-" + shortWindow.toMinutes()
                + "m";
    }

    /** The error ratio to exceed under a target, exactly factor × (1 − target). Above 1 it can never be exceeded. */
    public Ratio threshold(Target target) {
        return factor.times(target.budget());
    }

    /** Why the tier cannot work under a target; empty when it can. It must burn strictly faster, so the highest rate itself is out. */
    public Optional<Unfit> unfit(Target target) {
        var highest = Ratio.of(BigDecimal.ONE, target.budget());
        return factor.compareTo(highest) >= 0
                ? Optional.of(new Unfit.Unreachable(factor, target, highest))
                : Optional.empty();
    }

    /** Why the tier cannot work with samples this far apart; empty when it can. */
    public Optional<Unfit> unfit(Duration sampleInterval) {
        return shortWindow.compareTo(sampleInterval.multipliedBy(2)) < 0
                ? Optional.of(new Unfit.TooFewSamples(shortWindow, sampleInterval))
                : Optional.empty();
    }
}
