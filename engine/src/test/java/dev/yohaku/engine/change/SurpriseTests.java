package dev.yohaku.engine.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SurpriseTests {
    @Test
    void aLoneHighValueIsAnAlarm() {
        var values = drawn(1, 1_000);
        values[800] += 60;
        assertThat(scores(values)[800]).isGreaterThan(Surprise.ALARM);
    }

    @Test
    void oneTroubleIsToldOnce() {
        var values = drawn(2, 1_000);
        Arrays.fill(values, 800, 860, 30);
        var alarms = Arrays.stream(scores(values)).skip(800).limit(60).filter(score -> score >= Surprise.ALARM);
        assertThat(alarms.count()).isBetween(1L, 3L);
    }

    @Test
    void plainNoiseAlarmsAtMostOnceInFourHundredRows() {
        var alarms = IntStream.range(0, 10)
                .mapToLong(seed -> Arrays.stream(scores(drawn(seed, 4_000)))
                        .filter(score -> score >= Surprise.ALARM)
                        .count())
                .sum();
        assertThat(alarms).isLessThan(100);
    }

    @Test
    void constantValuesDoNotSurprise() {
        assertThat(scores(new double[1_000])).containsOnly(0);
    }

    @Property(tries = 40)
    void aScoreNeverDependsOnWhatComesLater(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(min = 1, max = 899) int length) {
        var values = drawn(seed, 900);
        var other = values.clone();
        for (var index = length; index < other.length; index++) {
            other[index] = other[index] * 1_000 - 7;
        }
        assertThat(Arrays.copyOf(scores(other), length)).isEqualTo(Arrays.copyOf(scores(values), length));
    }

    @Property(tries = 100)
    void anyValuesAreScoredBetweenZeroAndOne(@ForAll @Size(max = 400) double[] values) {
        assertThat(scores(values)).hasSize(values.length);
        assertThat(scores(values))
                .satisfies(scores -> assertThat(Arrays.stream(scores)).allMatch(score -> score >= 0 && score <= 1));
    }

    @Test
    void hugeAndUnknownValuesAreBorne() {
        var values = drawn(3, 900);
        values[300] = 1e300;
        values[301] = -Double.MAX_VALUE;
        values[302] = Double.NaN;
        values[303] = Double.POSITIVE_INFINITY;
        assertThat(Arrays.stream(scores(values))).allMatch(score -> score >= 0 && score <= 1);
        assertThat(scores(values)[302]).isZero();
    }

    private static double[] scores(double[] values) {
        var surprise = new Surprise();
        return Arrays.stream(values).map(surprise::add).toArray();
    }

    private static double[] drawn(int seed, int length) {
        var random = new Random(seed);
        return random.doubles(length).map(any -> random.nextGaussian() + 10).toArray();
    }
}
