package dev.yohaku.server.risks;

import dev.yohaku.server.risks.TriggerLink.Side;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How likely a risk is by the data of its trigger.
 *
 * @param likelihood 1 to 4
 * @param now the trigger's value when it was read
 * @param against what it was compared with: a threshold, or a probability of crossing
 * @param unit of the value
 */
public record Measured(int likelihood, Ground ground, double now, double against, String unit) {
    /** What the step rests on. */
    public enum Ground {
        /** The probability of reaching the limit. */
        PROBABILITY,
        /** The distance to the threshold, harm above it. */
        ABOVE,
        /** The distance to the threshold, harm below it. */
        BELOW;

        /** Its name in messages and the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final double[] PROBABILITIES = {0.2, 0.5, 0.8};
    private static final double[] NEARNESS = {0.75, 0.9, 1};

    /** How far a value must fall back behind an edge before its step falls too, so that noise does not re-rank. */
    private static final double SLACK = 0.05;

    /**
     * The step of a reading; null when there is nothing to compare it with.
     *
     * @param last the step before; null for none
     */
    static @Nullable Measured of(TriggerLink link, Trigger.Reading reading, @Nullable Measured last) {
        var byThreshold = byThreshold(link, reading, last);
        var byProbability = byProbability(link, reading, last);
        if (byThreshold == null || byProbability == null) {
            return byThreshold == null ? byProbability : byThreshold;
        }
        return byThreshold.likelihood() >= byProbability.likelihood() ? byThreshold : byProbability;
    }

    private static @Nullable Measured byThreshold(TriggerLink link, Trigger.Reading reading, @Nullable Measured last) {
        var threshold = link.threshold().isPresent() ? link.threshold() : reading.limit();
        if (threshold.isEmpty() || !Double.isFinite(reading.now())) {
            return null;
        }
        var limit = threshold.getAsDouble();
        var above = link.side() == Side.ABOVE;
        var likelihood = step(nearness(reading.now(), limit, above), NEARNESS, last);
        return new Measured(likelihood, above ? Ground.ABOVE : Ground.BELOW, reading.now(), limit, reading.unit());
    }

    /** 1 at the threshold, more beyond it; where ratios mean nothing (zero, different signs) only crossing counts. */
    private static double nearness(double now, double limit, boolean above) {
        if (above ? now >= limit : now <= limit) {
            return 1;
        }
        return now > 0 && limit > 0 ? (above ? now / limit : limit / now) : 0;
    }

    /** A forecast is about the driver's own limit: a record that names another threshold is not ranked by it. */
    private static @Nullable Measured byProbability(
            TriggerLink link, Trigger.Reading reading, @Nullable Measured last) {
        if (reading.crossingProbability().isEmpty() || link.threshold().isPresent()) {
            return null;
        }
        var probability = reading.crossingProbability().getAsDouble();
        return new Measured(
                step(probability, PROBABILITIES, last), Ground.PROBABILITY, reading.now(), probability, reading.unit());
    }

    private static int step(double value, double[] edges, @Nullable Measured last) {
        var reached = reached(value, edges);
        return last == null || reached >= last.likelihood()
                ? reached
                : Math.min(last.likelihood(), reached(value + SLACK, edges));
    }

    private static int reached(double value, double[] edges) {
        var step = 1;
        for (var edge : edges) {
            step += value >= edge ? 1 : 0;
        }
        return step;
    }
}
