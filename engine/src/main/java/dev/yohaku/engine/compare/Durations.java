package dev.yohaku.engine.compare;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long the things of one period took, in seconds, ascending; may be empty.
 *
 * <p>Compared are means of logarithms. Times to mitigate or resolve are close to lognormal: their arithmetic mean is ruled by the few longest, so
 * that it "improves" by a tenth in four of ten comparisons of the same with the same (Š. Davidovič and B. Beyer, "Incident Metrics in SRE", 2021).
 * For lognormal data the mean logarithm is the sufficient statistic, and its permutation test is as powerful as the t test on logarithms when there
 * are many (E. Lehmann and J. Romano, "Testing Statistical Hypotheses", 2005, 15.2), yet exact whatever the distribution and the count.
 * What it supposes: without a change both periods are alike in spread too; few that spread far wider than many are claimed too often.
 * The ratio is that of geometric means, which are the medians of lognormal times.
 */
public record Durations(List<Double> seconds) {
    /** Differences of logarithms below this are rounding. */
    private static final double ROUNDING = 1e-9;

    public Durations {
        for (var each : seconds) {
            if (!(each > 0 && each < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("duration of " + each + " s: give one above 0 s");
            }
        }
        seconds = seconds.stream().sorted().toList();
    }

    /** These durations, each above zero. */
    public static Durations of(Collection<Duration> durations) {
        return new Durations(durations.stream()
                .map(each -> each.toSeconds() + each.toNanosPart() / 1e9)
                .toList());
    }

    /** How many there are. */
    public int count() {
        return seconds.size();
    }

    /** The middle one, or the mean of the two in the middle; empty without durations. */
    public OptionalDouble median() {
        var last = count() - 1;
        return last < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(seconds.get(last / 2) / 2 + seconds.get(last - last / 2) / 2);
    }

    /** The number whose logarithm is the mean of the logarithms; empty without durations. */
    public OptionalDouble geometricMean() {
        return count() == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.exp(meanLogarithm()));
    }

    static boolean tooFew(Durations before, Durations after) {
        return Rearrangements.tooFew(before.count(), after.count());
    }

    Optional<Estimate> estimate(Durations after) {
        if (count() == 0 || after.count() == 0) {
            return Optional.empty();
        }
        var ratio = Math.exp(after.meanLogarithm() - meanLogarithm());
        return Optional.of(Rearrangements.estimate(logarithms(), after.logarithms(), ratio, Durations::critical));
    }

    private static double critical(int exchanged, double fromBefore, double fromAfter) {
        var difference = (fromAfter - fromBefore) / exchanged;
        return Math.abs(difference) < ROUNDING ? 1 : Math.exp(difference);
    }

    private double meanLogarithm() {
        return seconds.stream().mapToDouble(Math::log).sum() / count();
    }

    private double[] logarithms() {
        return seconds.stream().mapToDouble(Math::log).toArray();
    }
}
