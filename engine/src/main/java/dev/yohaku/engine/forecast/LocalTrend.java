package dev.yohaku.engine.forecast;

/**
 * A level that wanders, with a slope that wanders too and may fade: the local linear trend (Harvey, 1989), followed by a Kalman filter. Variances are in
 * units of the noise of a single value.
 *
 * @param levelNoise variance of what a step adds to the level
 * @param slopeNoise variance of what a step adds to the slope
 * @param kept how much of the slope is left after a step; 1 when it does not fade
 */
record LocalTrend(double levelNoise, double slopeNoise, double kept) {
    private static final double UNKNOWN = 1e7;

    /** What the filter knows after the last value. Confined to one thread while it follows values, then not changed. */
    static final class Known {
        private final LocalTrend trend;
        private double level;
        private double slope;
        private double levelVariance = UNKNOWN;
        private double covariance;
        private double slopeVariance = UNKNOWN;
        private double squares;
        private double logarithms;
        private int seen;

        private Known(LocalTrend trend) {
            this.trend = trend;
        }

        private void follow(double value) {
            step();
            if (Double.isFinite(value)) {
                learn(value);
            }
        }

        private void step() {
            var kept = trend.kept;
            level += kept * slope;
            slope *= kept;
            levelVariance += 2 * kept * covariance + kept * kept * slopeVariance + trend.levelNoise;
            covariance = kept * (covariance + kept * slopeVariance);
            slopeVariance = kept * kept * slopeVariance + trend.slopeNoise;
        }

        private void learn(double value) {
            var variance = levelVariance + 1;
            var surprise = value - level;
            var levelGain = levelVariance / variance;
            var slopeGain = covariance / variance;
            level += levelGain * surprise;
            slope += slopeGain * surprise;
            slopeVariance -= slopeGain * covariance;
            covariance *= 1 - levelGain;
            levelVariance *= 1 - levelGain;
            if (++seen > 2) {
                squares += surprise * surprise / variance;
                logarithms += Math.log(variance);
            }
        }

        /** Values beyond the two that fix level and slope. */
        int freedom() {
            return Math.max(1, seen - 2);
        }

        /** The noise of a single value, as a variance. */
        double noise() {
            return Math.max(squares, Double.MIN_NORMAL) / freedom();
        }

        /** The logarithm of the likelihood, the size of the noise integrated out; up to a constant. */
        double likelihood() {
            return -logarithms / 2 - freedom() / 2.0 * Math.log(Math.max(squares, Double.MIN_NORMAL));
        }

        double level() {
            return level;
        }

        double slope() {
            return slope;
        }

        double levelVariance() {
            return levelVariance;
        }

        double covariance() {
            return covariance;
        }

        double slopeVariance() {
            return slopeVariance;
        }
    }

    /** Follows values; NaN is a gap. */
    Known known(double[] values) {
        var known = new Known(this);
        known.level = values[0];
        for (var value : values) {
            known.follow(value);
        }
        return known;
    }
}
