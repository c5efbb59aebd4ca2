package dev.yohaku.engine.change;

import java.util.Map;

/**
 * What verdicts taught about single series: how much stronger than usual a change of theirs must be to be told.
 *
 * @param factors by id of a series a factor of at least 1 on the evidence needed; 1 for those not named
 */
public record Sensitivities(Map<String, Double> factors) {
    private static final Sensitivities NONE = new Sensitivities(Map.of());

    public Sensitivities {
        factors = Map.copyOf(factors);
        factors.forEach((id, factor) -> {
            if (!(factor >= 1 && factor < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "a sensitivity factor of " + factor + " for " + id + "; at least 1 is expected");
            }
        });
    }

    /** Nothing learnt yet. */
    public static Sensitivities none() {
        return NONE;
    }

    /** The factor of a series. */
    public double of(String seriesId) {
        return factors.getOrDefault(seriesId, 1.0);
    }
}
