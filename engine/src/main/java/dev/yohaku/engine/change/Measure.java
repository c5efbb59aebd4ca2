package dev.yohaku.engine.change;

/** Says how much likelier a change is than none, as the logarithm of a likelihood ratio; 0 where the change is not of the kind asked for. */
interface Measure {
    double logRatio(double u1, double y1, double u2, double y2, boolean rise);

    /** How much exposure the difference of the two rates rests on. */
    double weight(double u1, double u2);

    /** Counts of events at two unknown rates that differ by at least a factor (Poisson). */
    record OfEvents(double leastFactor) implements Measure {
        @Override
        public double logRatio(double u1, double y1, double u2, double y2, boolean rise) {
            if (u1 <= 0 || u2 <= 0 || !differs(y1 / u1, y2 / u2, rise)) {
                return 0;
            }
            return part(y1, u1) + part(y2, u2) - part(y1 + y2, u1 + u2);
        }

        @Override
        public double weight(double u1, double u2) {
            return u1 + u2 <= 0 ? 0 : u1 / (u1 + u2) * u2;
        }

        private boolean differs(double before, double since, boolean rise) {
            return rise ? since > before * leastFactor : since * leastFactor < before;
        }

        private static double part(double y, double u) {
            return y <= 0 ? 0 : y * Math.log(y / u);
        }
    }

    /** Deviations from a known level whose mean is beyond a least size (normal; exposure is the inverse of variance). */
    record OfDeviations(double leastRise, double leastFall) implements Measure {
        @Override
        public double logRatio(double u1, double y1, double u2, double y2, boolean rise) {
            if (u2 <= 0 || (rise ? y2 < leastRise * u2 : -y2 < leastFall * u2)) {
                return 0;
            }
            return y2 * y2 / (2 * u2);
        }

        @Override
        public double weight(double u1, double u2) {
            return u2;
        }
    }
}
