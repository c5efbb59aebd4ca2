package dev.yohaku.engine.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The outlook of what grows, far ahead of a short history: many readings of the history at once (how fast the level wanders, how fast the slope does,
 * whether it fades, whether growth is by amounts or by shares), each weighted by how well it would have foretold the history, one step after the other.
 * Their spread is widened or narrowed by the forecast's own past errors.
 */
final class Growth implements Outlook {
    private static final double[] LEVEL_NOISES = {0, 0.001, 0.01, 0.1, 1, 100};
    /** In units of a value's and a step's noise together. */
    private static final double[] SLOPE_NOISES = {0, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2};

    private static final double[] KEPT = {1, 0.99, 0.97};
    private static final double PRECISION = 1e-6;
    private static final double LEAST_WEIGHT = 0.01;

    private final List<Weighted> readings;
    private final List<double[]> deviations;
    private final int horizon;
    private final double widening;

    private Growth(List<Weighted> readings, int horizon, double widening) {
        this.readings = readings;
        this.deviations = readings.stream()
                .map(reading -> reading.trajectory().deviations(horizon))
                .toList();
        this.horizon = horizon;
        this.widening = widening;
    }

    static Growth of(History past, int season, int horizon) {
        var history = past.withoutOutliers(season);
        return new Growth(readings(history, season), horizon, Widening.of(history, season));
    }

    /** Without regard to past errors. */
    static Growth unadjusted(History history, int season, int horizon) {
        return new Growth(readings(history, season), horizon, 1);
    }

    private static List<Weighted> readings(History history, int season) {
        var readings = new ArrayList<Weighted>();
        addReadings(readings, history, season, false);
        if (history.isPositive()) {
            addReadings(readings, history, season, true);
        }
        return weighted(readings);
    }

    private static void addReadings(List<Weighted> readings, History history, int season, boolean logarithmic) {
        var plain = history.values();
        var values = logarithmic ? Arrays.stream(plain).map(Math::log).toArray() : plain;
        var profile = Profile.of(values, season);
        Arrays.setAll(values, index -> values[index] - profile.at(index));
        var centre = Arrays.stream(values).average().orElseThrow();
        var spread = Math.sqrt(Arrays.stream(values)
                .map(v -> (v - centre) * (v - centre))
                .average()
                .orElseThrow());
        var scale = new Trajectory.Scale(values.length, centre, spread > 1e-12 ? spread : 1, profile, logarithmic);
        var known = history.known();
        Arrays.setAll(values, index -> known[index] ? (values[index] - centre) / scale.spread() : Double.NaN);
        var jacobian = logarithmic ? -Arrays.stream(plain).map(Math::log).sum() : 0;
        addTrends(readings, values, scale, jacobian - values.length * Math.log(scale.spread()));
    }

    private static void addTrends(List<Weighted> readings, double[] values, Trajectory.Scale scale, double constant) {
        for (var levelNoise : LEVEL_NOISES) {
            for (var slopeNoise : SLOPE_NOISES) {
                for (var kept : KEPT) {
                    var trend = new LocalTrend(levelNoise, slopeNoise * (1 + levelNoise), kept);
                    var known = trend.known(values);
                    readings.add(new Weighted(new Trajectory(trend, known, scale), known.likelihood() + constant));
                }
            }
        }
    }

    /** Likelihoods into weights that add up to one; negligible readings are left out. */
    private static List<Weighted> weighted(List<Weighted> readings) {
        var most = readings.stream().mapToDouble(Weighted::weight).max().orElseThrow();
        var kept = readings.stream()
                .map(reading -> new Weighted(reading.trajectory(), Math.exp(reading.weight() - most)))
                .filter(reading -> reading.weight() >= LEAST_WEIGHT)
                .sorted(Comparator.comparingDouble(Weighted::weight).reversed())
                .toList();
        var sum = kept.stream().mapToDouble(Weighted::weight).sum();
        return kept.stream()
                .map(reading -> new Weighted(reading.trajectory(), reading.weight() / sum))
                .toList();
    }

    @Override
    public int horizon() {
        return horizon;
    }

    /** The chance that a step's value lies at or below this one. */
    double chance(int step, double value) {
        var chance = 0.0;
        for (var index = 0; index < readings.size(); index++) {
            var trajectory = readings.get(index).trajectory();
            var standard = trajectory.scale().standard(step, value) - trajectory.middle(step);
            chance += readings.get(index).weight() * Normal.below(standard / deviation(index, step));
        }
        return chance;
    }

    @Override
    public double quantile(int step, double chance) {
        var low = Double.POSITIVE_INFINITY;
        var high = Double.NEGATIVE_INFINITY;
        var normal = Normal.quantile(chance);
        for (var index = 0; index < readings.size(); index++) {
            var trajectory = readings.get(index).trajectory();
            var own = trajectory.scale().value(step, trajectory.middle(step) + normal * deviation(index, step));
            low = Math.min(low, own);
            high = Math.max(high, own);
        }
        var width = high - low;
        while (high - low > PRECISION * width) {
            var middle = low / 2 + high / 2;
            if (chance(step, middle) < chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low / 2 + high / 2;
    }

    private double deviation(int reading, int step) {
        return widening * deviations.get(reading)[step];
    }

    @Override
    public double[] course(SplittableRandom random) {
        var draw = random.nextDouble();
        var chosen = 0;
        while (chosen < readings.size() - 1 && draw >= readings.get(chosen).weight()) {
            draw -= readings.get(chosen++).weight();
        }
        return readings.get(chosen).trajectory().course(random, horizon, widening);
    }

    private record Weighted(Trajectory trajectory, double weight) {}
}
