package dev.yohaku.engine.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.yohaku.engine.sli.Counts;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class GateTests {
    private static final Ratio PAGE = Ratio.of("0.0144");

    @Test
    void twoFailuresOnLittleTrafficDoNotPage() {
        assertThat(Gate.DEFAULT.read(counts(2, 60), PAGE).passed()).isFalse();
    }

    @Test
    void fiveFailuresInSixtyEventsPage() {
        var reading = Gate.DEFAULT.read(counts(5, 60), PAGE);
        assertThat(reading.passed()).isTrue();
        assertThat(reading.chance().orElseThrow()).isCloseTo(0.00175224424363871, offset(1e-15));
    }

    @Test
    void aChanceOfExactlyAlphaDoesNotPass() {
        assertThat(Gate.DEFAULT.read(counts(1, 1), Ratio.of("0.01")).passed()).isFalse();
        assertThat(Gate.DEFAULT.read(counts(2, 2), Ratio.of("0.1")).passed()).isFalse();
        assertThat(Gate.DEFAULT
                        .read(counts(1, 1), Ratio.of("0.00999999999999999999"))
                        .passed())
                .isTrue();
    }

    @Test
    void countsThatAreNotWholeNeedThreeFailures() {
        var reading = Gate.DEFAULT.read(new Counts(97.5, 100, 60), PAGE);
        assertThat(reading.applied()).isEqualTo(new Gate.MinimumFailures(3));
        assertThat(reading.passed()).isFalse();
        assertThat(Gate.DEFAULT.read(new Counts(96.5, 100, 60), PAGE).passed()).isTrue();
    }

    @Test
    void aMinimumOfFailuresIsReachedByExactlySoMany() {
        var gate = new Gate.MinimumFailures(4);
        assertThat(gate.read(counts(3, 1000), PAGE).passed()).isFalse();
        assertThat(gate.read(counts(4, 1000), PAGE).passed()).isTrue();
        assertThat(new Gate.None().read(counts(1, 1000), PAGE).passed()).isTrue();
    }

    @Test
    void theFewestEventsAreThoseWhoseTotalFailureIsRareEnough() {
        assertThat(Gate.DEFAULT.fewestEvents(Ratio.of("0.009"))).hasValue(1);
        assertThat(Gate.DEFAULT.fewestEvents(Ratio.of("0.01"))).hasValue(2);
        assertThat(Gate.DEFAULT.fewestEvents(Ratio.of("0.5"))).hasValue(7);
        assertThat(Gate.DEFAULT.fewestEvents(Ratio.of("1"))).isEmpty();
    }

    /** Against a summation in 60 digits; the trillion against another library. */
    @Test
    void aBillionEventsKeepTheirDigits() {
        assertThat(tail(1_000_000, 14_679, "0.0144")).isCloseTo(0.00985786174744923, near(1e-12));
        assertThat(tail(1_000_000_000, 14_408_777, "0.0144")).isCloseTo(0.00991748912802272, near(1e-11));
        assertThat(tail(1_000_000_000, 14_400_001, "0.0144")).isCloseTo(0.499929911142948, near(1e-11));
        assertThat(tail(1_000_000_000_000L, 14_400_277_574L, "0.0144")).isCloseTo(0.009904583385107, near(1e-8));
        assertThat(tail(1_000_000_000, 20_000_000, "0.0144")).isZero();
        assertThat(tail(1_000_000_000, 14_000_000, "0.0144")).isEqualTo(1);
    }

    private static Percentage near(double relative) {
        return Percentage.withPercentage(100 * relative);
    }

    private static double tail(long events, long failures, String threshold) {
        return Tail.of(failures, events, Ratio.of(threshold)).chance();
    }

    private static Counts counts(double bad, double total) {
        return new Counts(total - bad, total, 3600);
    }
}
