package dev.yohaku.server.risks;

import dev.yohaku.server.risks.TriggerLink.Side;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How likely a risk is by the data of its trigger.
 *
 * @param likelihood 1 to 4
 * @param now the trigger's value when it was read
 * @param against what it was compared with: a threshold, or a probability of crossing
 * @param unit of the value
 * @param from the day from which on the limit may be reached; null where no forecast gives one
 */
public record Measured(
        int likelihood,
        Ground ground,
        double now,
        double against,
        String unit,
        @Nullable LocalDate from) {
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

    private static final double POSSIBLE = 0.2;
    private static final double LIKELY = 0.5;
    private static final double NEARLY_SURE = 0.8;
    private static final long WEEKS = 28;
    private static final long MONTHS = 91;
    private static final double[] NEARNESS = {0.75, 0.9, 1};

    /** How far a value must fall back behind an edge before its step falls too, so that noise does not re-rank. */
    private static final double SLACK = 0.05;

    /** The same for days. */
    private static final long SLACK_DAYS = 7;

    /**
     * The step of a reading; null when there is nothing to compare it with.
     *
     * @param last the step before; null for none
     */
    static @Nullable Measured of(TriggerLink link, Trigger.Reading reading, LocalDate today, @Nullable Measured last) {
        var byThreshold = byThreshold(link, reading, last);
        var byProbability = byProbability(link, reading, today, last);
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
        var likelihood = step(nearness(reading.now(), limit, above), last);
        return new Measured(
                likelihood, above ? Ground.ABOVE : Ground.BELOW, reading.now(), limit, reading.unit(), null);
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
            TriggerLink link, Trigger.Reading reading, LocalDate today, @Nullable Measured last) {
        if (reading.crossingProbability().isEmpty() || link.threshold().isPresent()) {
            return null;
        }
        var probability = reading.crossingProbability().getAsDouble();
        var from = reading.crossingFrom().orElse(null);
        var days = from == null ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(today, from));
        return new Measured(
                fallingLate(soon(probability, days, 0), soon(probability + SLACK, days, SLACK_DAYS), last),
                Ground.PROBABILITY,
                reading.now(),
                probability,
                reading.unit(),
                from);
    }

    /** How soon it is to be expected: the words of the steps speak of weeks, months, a year. Without dates the chance alone decides. */
    private static int soon(double probability, OptionalLong days, long slack) {
        if (probability < LIKELY) {
            return probability < POSSIBLE ? 1 : 2;
        }
        if (days.isEmpty()) {
            return probability < NEARLY_SURE ? 3 : 4;
        }
        var left = days.getAsLong() - slack;
        return left <= WEEKS ? 4 : left <= MONTHS ? 3 : 2;
    }

    private static int step(double nearness, @Nullable Measured last) {
        return fallingLate(reached(nearness), reached(nearness + SLACK), last);
    }

    /** Rises at once; falls no further than the step that the slack leaves. */
    private static int fallingLate(int reached, int withSlack, @Nullable Measured last) {
        return last == null || reached >= last.likelihood() ? reached : Math.min(last.likelihood(), withSlack);
    }

    private static int reached(double nearness) {
        var step = 1;
        for (var edge : NEARNESS) {
            step += nearness >= edge ? 1 : 0;
        }
        return step;
    }
}
