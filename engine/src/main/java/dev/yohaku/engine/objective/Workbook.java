package dev.yohaku.engine.objective;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The preset after the SRE Workbook's multi-window alerts, with factors derived from the objective's window. */
final class Workbook {
    /** Below this, spending the budget evenly to its end would all but trip the tier. */
    static final Ratio LOWEST = Ratio.of("0.9");

    private Workbook() {}

    static AlertPolicy policy(Duration window, Target target) {
        var kept = new ArrayList<AlertTier>();
        var left = new ArrayList<Unfit.Omitted>();
        for (var tier : tiers(nominal(window))) {
            unfit(tier, target).ifPresentOrElse(why -> left.add(new Unfit.Omitted(tier, why)), () -> kept.add(tier));
        }
        return new AlertPolicy(kept, left);
    }

    private static List<AlertTier> tiers(Duration period) {
        return List.of(
                AlertTier.spending(new BigDecimal("0.02"), period, Duration.ofHours(1), Severity.PAGE),
                AlertTier.spending(new BigDecimal("0.05"), period, Duration.ofHours(6), Severity.PAGE),
                AlertTier.spending(new BigDecimal("0.1"), period, Duration.ofDays(1), Severity.TICKET),
                AlertTier.spending(new BigDecimal("0.1"), period, Duration.ofDays(3), Severity.TICKET));
    }

    private static Optional<Unfit> unfit(AlertTier tier, Target target) {
        if (tier.factor().compareTo(LOWEST) < 0) {
            return Optional.of(new Unfit.TooSlow(tier.factor(), LOWEST));
        }
        return tier.unfit(target);
    }

    /** A month is 30 days, a quarter 90 and a year 365 whichever month, quarter or year it is; any other window is itself. */
    static Duration nominal(Duration window) {
        Windows.minutes(window);
        if (window.toMinutes() % (24 * 60) != 0) {
            return window;
        }
        return switch ((int) window.toDays()) {
            case 29, 30, 31 -> Duration.ofDays(30);
            case 89, 90, 91, 92 -> Duration.ofDays(90);
            case 365, 366 -> Duration.ofDays(365);
            default -> window;
        };
    }
}
