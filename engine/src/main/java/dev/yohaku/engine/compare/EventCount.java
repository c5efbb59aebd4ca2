package dev.yohaku.engine.compare;

import java.util.Optional;

/**
 * How many events one period had, and in how much they could have happened.
 *
 * @param events 0 to {@link #MOST}
 * @param exposure weeks, requests, deployments: any unit, the same in both periods; 10⁻¹⁰⁰ to 10¹⁰⁰
 */
public record EventCount(long events, double exposure) {
    /** The most events; sums of two periods stay whole numbers in a double. */
    public static final long MOST = 1_000_000_000_000L;

    private static final double LEAST_EXPOSURE = 1e-100;

    public EventCount {
        if (events < 0 || events > MOST) {
            throw new IllegalArgumentException(events + " events: give a number from 0 to " + MOST);
        }
        if (!(exposure >= LEAST_EXPOSURE && exposure <= 1 / LEAST_EXPOSURE)) {
            throw new IllegalArgumentException(
                    "exposure of " + exposure + ": give one from " + LEAST_EXPOSURE + " to " + 1 / LEAST_EXPOSURE);
        }
    }

    /** Events for each unit of exposure. */
    public double rate() {
        return events / exposure;
    }

    static boolean tooFew(EventCount before, EventCount after) {
        return Conditional.tooFew((double) before.events + after.events, before.exposure, after.exposure);
    }

    Optional<Estimate> estimate(EventCount after) {
        return events + after.events == 0 ? Optional.empty() : Optional.of(Conditional.estimate(this, after));
    }
}
