package dev.yohaku.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often a claim is made where nothing changed, and where something did; the figures are those of docs/comparisons.md. */
class GoldenComparisonTests {
    private static final int TRIALS = 2_000;
    private static final double SIGMA = 1.3;

    @Test
    void theNaiveMeanImprovesByATenthInFourOfTenTrialsWithoutAnyChange() {
        var random = new SplittableRandom(1);
        var improved = IntStream.range(0, TRIALS)
                .filter(trial -> {
                    var before = mean(lognormal(random, 50, 1));
                    return mean(lognormal(random, 50, 1)) <= 0.9 * before;
                })
                .count();
        assertThat(share(improved, 0.391)).isBetween(0.36, 0.42);
    }

    @Test
    void durationsThatDidNotChangeAreSeldomClaimedToHaveChanged() {
        var claims = durations(50, 50, 1);
        assertThat(share(claims.claims(), 0.0475)).isLessThanOrEqualTo(0.065);
    }

    @Test
    void durationsThatHalvedAreMostlyClaimedToBeLess() {
        var claims = durations(50, 50, 0.5);
        assertThat(share(claims.less(), 0.7385)).isGreaterThanOrEqualTo(0.7);
        assertThat(claims.more()).isZero();
    }

    @Test
    void aHandfulOfDurationsIsSeldomClaimedToHaveChanged() {
        var claims = durations(6, 9, 1);
        assertThat(share(claims.claims(), 0.04)).isBetween(0.02, 0.065);
        assertThat(share(durations(6, 9, 0.5).less(), 0.1395)).isLessThan(0.4);
    }

    @Test
    void aFewThatSpreadFarWiderThanManyAreClaimedTooOften() {
        var random = new SplittableRandom(5);
        var claims = tally(trial -> Comparison.of(lognormal(random, 50, 0.5, 1), lognormal(random, 10, 2, 1)));
        assertThat(share(claims.claims(), 0.2765)).isBetween(0.2, 0.35);
        var asMany = tally(trial -> Comparison.of(lognormal(random, 10, 0.5, 1), lognormal(random, 10, 2, 1)));
        assertThat(share(asMany.claims(), 0.055)).isLessThanOrEqualTo(0.065);
    }

    @Test
    void eventsThatCameAsOftenAreSeldomClaimedToHaveChanged() {
        var claims = events(random -> poisson(random, 6), 1, GoldenComparisonTests::totals);
        assertThat(share(claims.claims(), 0.0405)).isLessThanOrEqualTo(0.065);
        var halved = events(random -> poisson(random, 6), 0.5, GoldenComparisonTests::totals);
        assertThat(share(halved.less(), 0.797)).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void weeksAlikeAreSeldomClaimedToDiffer() {
        var claims = events(random -> poisson(random, 6), 1, GoldenComparisonTests::weeks);
        assertThat(share(claims.claims(), 0.041)).isBetween(0.02, 0.065);
        var halved = events(random -> poisson(random, 6), 0.5, GoldenComparisonTests::weeks);
        assertThat(share(halved.less(), 0.723)).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void clustersDeceiveTotalsButNotWeeks() {
        var totals = events(GoldenComparisonTests::clustered, 1, GoldenComparisonTests::totals);
        assertThat(share(totals.claims(), 0.274)).isGreaterThan(0.15);
        var weeks = events(GoldenComparisonTests::clustered, 1, GoldenComparisonTests::weeks);
        assertThat(share(weeks.claims(), 0.0425)).isLessThanOrEqualTo(0.065);
    }

    @Test
    void theIntervalHoldsTheTrueRatioAsOftenAsItSays() {
        var random = new SplittableRandom(7);
        var held = IntStream.range(0, 1_000)
                .filter(trial -> Comparison.of(lognormal(random, 12, 1), lognormal(random, 15, 0.5))
                        .estimate()
                        .orElseThrow()
                        .interval()
                        .contains(0.5))
                .count();
        assertThat(held / 1_000.0).isBetween(0.93, 0.975);
    }

    private static Tally durations(int before, int after, double factor) {
        var random = new SplittableRandom(2);
        return tally(trial -> Comparison.of(lognormal(random, before, 1), lognormal(random, after, factor)));
    }

    /** Eight weeks against eight; a change keeps each event with the chance of the factor. */
    private static Tally events(
            Function<SplittableRandom, Long> week,
            double factor,
            BiFunction<WeeklyCounts, WeeklyCounts, Comparison<?>> compared) {
        var random = new SplittableRandom(3);
        return tally(trial -> compared.apply(eight(random, week, 1), eight(random, week, factor)));
    }

    private static Tally tally(IntFunction<Comparison<?>> trial) {
        var tally = new Tally(0, 0);
        for (var each = 0; each < TRIALS; each++) {
            tally = tally.with(trial.apply(each).claim());
        }
        return tally;
    }

    private record Tally(int less, int more) {
        Tally with(Claim claim) {
            return switch (claim) {
                case LESS -> new Tally(less + 1, more);
                case MORE -> new Tally(less, more + 1);
                case CANNOT_TELL -> this;
            };
        }

        int claims() {
            return less + more;
        }
    }

    private static Comparison<?> weeks(WeeklyCounts before, WeeklyCounts after) {
        return Comparison.of(before, after);
    }

    private static Comparison<?> totals(WeeklyCounts before, WeeklyCounts after) {
        return Comparison.of(
                new EventCount((long) before.total(), before.weeks()),
                new EventCount((long) after.total(), after.weeks()));
    }

    private static WeeklyCounts eight(SplittableRandom random, Function<SplittableRandom, Long> week, double kept) {
        return new WeeklyCounts(IntStream.range(0, 8)
                .mapToObj(each -> thinned(random, week.apply(random), kept))
                .toList());
    }

    private static long thinned(SplittableRandom random, long events, double kept) {
        return kept == 1
                ? events
                : random.doubles(events).filter(chance -> chance < kept).count();
    }

    /** A week's own level is lognormal: its variance is some three times its mean. */
    private static long clustered(SplittableRandom random) {
        return poisson(random, 6 * Math.exp(0.6 * random.nextGaussian() - 0.18));
    }

    private static long poisson(SplittableRandom random, double mean) {
        var events = 0L;
        for (var product = random.nextDouble(); product > Math.exp(-mean); product *= random.nextDouble()) {
            events++;
        }
        return events;
    }

    private static Durations lognormal(SplittableRandom random, int count, double factor) {
        return lognormal(random, count, SIGMA, factor);
    }

    private static Durations lognormal(SplittableRandom random, int count, double sigma, double factor) {
        return new Durations(IntStream.range(0, count)
                .mapToObj(each -> 3600 * factor * Math.exp(sigma * random.nextGaussian()))
                .toList());
    }

    private static double mean(Durations durations) {
        return durations.seconds().stream().mapToDouble(Double::doubleValue).sum() / durations.count();
    }

    /** The share of the trials, which is also what the page says of it. */
    private static double share(long of, double page) {
        var share = (double) of / TRIALS;
        assertThat(share).isCloseTo(page, within(0.001));
        return share;
    }
}
