package dev.yohaku.server.discovery;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The strictest of the usual targets that a time would have kept with margin: at most half of its budget spent, and a budget of at least
 * five events, so that no single failure decides.
 *
 * @param stricter the next usual target, which was not chosen; empty when there is none
 */
record TargetChoice(BigDecimal target, Optional<BigDecimal> stricter) {
    static final List<BigDecimal> USUAL = Stream.of(
                    "0.9999", "0.9995", "0.999", "0.995", "0.99", "0.98", "0.97", "0.95", "0.90")
            .map(BigDecimal::new)
            .toList();

    /** The share of the budget that may be spent. */
    static final double MARGIN = 0.5;

    /** Bad events that a budget allows at least. */
    static final double SMALLEST_BUDGET = 5;

    /** Empty when no usual target would have been kept. */
    static Optional<TargetChoice> of(double bad, double total) {
        return USUAL.stream()
                .filter(target -> keeps(target, bad, total))
                .findFirst()
                .map(target -> new TargetChoice(target, stricterThan(target)));
    }

    private static boolean keeps(BigDecimal target, double bad, double total) {
        var budget = BigDecimal.ONE.subtract(target).doubleValue() * total;
        return budget >= SMALLEST_BUDGET && bad <= MARGIN * budget;
    }

    private static Optional<BigDecimal> stricterThan(BigDecimal target) {
        var place = USUAL.indexOf(target);
        return place == 0 ? Optional.empty() : Optional.of(USUAL.get(place - 1));
    }
}
