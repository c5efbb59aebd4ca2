package dev.yohaku.engine.forecast;

/** One simple way to continue a series. */
@FunctionalInterface
interface Method {
    /** The next values after these, which are known, finite and at least two. */
    double[] continued(double[] values, int horizon);
}
