package dev.yohaku.engine.compare;

/**
 * How many times the earlier level the later one is, and how sure that is.
 *
 * @param ratio later ÷ earlier, from 0 to infinity (nothing before, something after)
 * @param interval the ratios that the data do not contradict, at 95 %; leaves 1 out just when p is below {@link Comparison#ALPHA}
 * @param p the chance of data at least this far apart, in either direction, were there no change; above 0, at most 1
 */
public record Estimate(double ratio, Interval interval, double p) {
    public Estimate {
        if (!(ratio >= 0)) {
            throw new IllegalArgumentException("ratio " + ratio + ": give one of 0 or more");
        }
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("p " + p + ": give a chance above 0, at most 1");
        }
    }

    /** The same seen from the other period. */
    Estimate inverted() {
        return new Estimate(1 / ratio, interval.inverted(), p);
    }

    /** The direction, where it is sure enough and the ratio points there too; single wild values can hold it back. */
    Claim claim() {
        if (p >= Comparison.ALPHA) {
            return Claim.CANNOT_TELL;
        }
        if (ratio < 1 && interval.upper() < 1) {
            return Claim.LESS;
        }
        return ratio > 1 && interval.lower() > 1 ? Claim.MORE : Claim.CANNOT_TELL;
    }
}
