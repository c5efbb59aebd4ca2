package dev.yohaku.engine.forecast;

import java.util.SplittableRandom;

/**
 * What one reading of a history expects: a local trend with a season on it, in plain values or in logarithms. Immutable.
 *
 * @param trend the reading
 * @param known what it knows after the history
 * @param scale its values' unit and season
 */
record Trajectory(LocalTrend trend, LocalTrend.Known known, Scale scale) {
    /**
     * Values in units of their own spread, without their season.
     *
     * @param length of the history
     * @param logarithmic whether the values are logarithms
     */
    record Scale(int length, double centre, double spread, Profile profile, boolean logarithmic) {
        double value(int step, double standard) {
            var value = centre + spread * standard + profile.at(length + step);
            return logarithmic ? Math.exp(Math.min(value, 600)) : value;
        }

        double standard(int step, double value) {
            var plain = logarithmic ? Math.log(Math.max(value, Double.MIN_NORMAL)) : value;
            return (plain - centre - profile.at(length + step)) / spread;
        }
    }

    /** Expected middle of a step, in units of the spread. */
    double middle(int step) {
        return known.level() + known.slope() * reach(step + 1);
    }

    /** Standard deviations of the steps' values around their middles. */
    double[] deviations(int horizon) {
        var deviations = new double[horizon];
        var wandered = 0.0;
        for (var step = 0; step < horizon; step++) {
            var reach = reach(step + 1);
            var start = known.levelVariance() + 2 * reach * known.covariance() + reach * reach * known.slopeVariance();
            wandered += trend.levelNoise() + trend.slopeNoise() * reach(step) * reach(step);
            deviations[step] = Math.sqrt(Math.max(start + wandered + 1, 1) * known.noise());
        }
        return deviations;
    }

    /** How far a slope of one gets in this many steps. */
    private double reach(int steps) {
        var kept = trend.kept();
        return kept == 1 ? steps : kept * (1 - Math.pow(kept, steps)) / (1 - kept);
    }

    /** One course, each deviation from the middle made wider by a factor. */
    double[] course(SplittableRandom random, int horizon, double widening) {
        var course = new double[horizon];
        var noise = widening * Math.sqrt(known.noise());
        var first = random.nextGaussian();
        var deviation = Math.sqrt(Math.max(known.levelVariance(), 0));
        var shared = deviation > 0 ? known.covariance() / deviation : 0;
        var level = noise * deviation * first;
        var slope = noise
                * (shared * first
                        + Math.sqrt(Math.max(known.slopeVariance() - shared * shared, 0)) * random.nextGaussian());
        for (var step = 0; step < horizon; step++) {
            level += trend.kept() * slope + noise * Math.sqrt(trend.levelNoise()) * random.nextGaussian();
            slope = trend.kept() * slope + noise * Math.sqrt(trend.slopeNoise()) * random.nextGaussian();
            course[step] = scale.value(step, middle(step) + level + noise * random.nextGaussian());
        }
        return course;
    }
}
