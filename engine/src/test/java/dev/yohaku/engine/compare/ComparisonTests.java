package dev.yohaku.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTests {
    private static final Durations NONE = new Durations(List.of());

    @Test
    void twoAgainstTwoAreTooFewHoweverFarApart() {
        var comparison = Comparison.of(new Durations(List.of(1.0, 2.0)), new Durations(List.of(1e6, 2e6)));
        assertThat(reason(comparison)).isEqualTo(Comparison.Reason.TOO_FEW);
        assertThat(comparison.estimate().orElseThrow().interval()).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
    }

    @Test
    void threeAgainstFourAreTooFewAndFourAgainstFourAreEnough() {
        var short3 = new Durations(List.of(1.0, 2.0, 3.0));
        var short4 = new Durations(List.of(1.0, 2.0, 3.0, 4.0));
        var long4 = new Durations(List.of(100.0, 200.0, 300.0, 400.0));
        assertThat(reason(Comparison.of(short3, long4))).isEqualTo(Comparison.Reason.TOO_FEW);
        var claimed = Comparison.of(short4, long4);
        assertThat(claimed.claim()).isEqualTo(Claim.MORE);
        assertThat(claimed.estimate().orElseThrow().p()).isEqualTo(2.0 / 70);
        assertThat(claimed.estimate().orElseThrow().ratio()).isCloseTo(100, within(1e-9));
    }

    @Test
    void nothingAgainstSomethingHasNoEstimate() {
        var comparison = Comparison.of(NONE, new Durations(List.of(5.0)));
        assertThat(reason(comparison)).isEqualTo(Comparison.Reason.TOO_FEW);
        assertThat(comparison.estimate()).isEmpty();
        assertThat(comparison.before().median()).isEmpty();
        assertThat(comparison.after().median()).hasValue(5);
        assertThat(Comparison.of(NONE, NONE).claim()).isEqualTo(Claim.CANNOT_TELL);
    }

    @Test
    void theSameDurationsAreAlikeNotFew() {
        var same = new Durations(Collections.nCopies(30, 60.0));
        var comparison = Comparison.of(same, same);
        assertThat(reason(comparison)).isEqualTo(Comparison.Reason.TOO_ALIKE);
        assertThat(comparison.estimate()).hasValue(new Estimate(1, new Interval(1, 1), 1));
    }

    @Test
    void mediansAndGeometricMeansAreThoseOfTheDurations() {
        var durations = Durations.of(List.of(Duration.ofSeconds(8), Duration.ofSeconds(1), Duration.ofMillis(2_500)));
        assertThat(durations.seconds()).containsExactly(1.0, 2.5, 8.0);
        assertThat(durations.median()).hasValue(2.5);
        assertThat(new Durations(List.of(8.0, 2.0)).median()).hasValue(5);
        assertThat(durations.geometricMean().orElseThrow()).isCloseTo(Math.cbrt(20), within(1e-12));
    }

    @Test
    void sixEventsAgainstNoneAreTheFirstThatTell() {
        var none = new EventCount(0, 4);
        assertThat(reason(Comparison.of(new EventCount(5, 4), none))).isEqualTo(Comparison.Reason.TOO_FEW);
        var six = Comparison.of(new EventCount(6, 4), none);
        assertThat(six.claim()).isEqualTo(Claim.LESS);
        assertThat(six.estimate().orElseThrow().p()).isCloseTo(2.0 / 64, within(1e-12));
        assertThat(six.estimate().orElseThrow().ratio()).isZero();
        assertThat(Comparison.of(none, new EventCount(6, 4))
                        .estimate()
                        .orElseThrow()
                        .interval()
                        .upper())
                .isInfinite();
    }

    @Test
    void noEventsAtAllTellNothing() {
        var comparison = Comparison.of(new EventCount(0, 4), new EventCount(0, 400));
        assertThat(reason(comparison)).isEqualTo(Comparison.Reason.TOO_FEW);
        assertThat(comparison.estimate()).isEqualTo(Optional.empty());
    }

    @Test
    void theIntervalOfARateRatioIsThatOfClopperAndPearson() {
        var estimate = Comparison.of(new EventCount(10, 1), new EventCount(5, 1))
                .estimate()
                .orElseThrow();
        // five of fifteen: 0.11824 to 0.61620 (R, binom.test(5, 15))
        assertThat(estimate.interval().lower()).isCloseTo(0.1182411 / (1 - 0.1182411), within(1e-6));
        assertThat(estimate.interval().upper()).isCloseTo(0.6161963 / (1 - 0.6161963), within(1e-5));
        assertThat(estimate.p()).isCloseTo(0.3017578125, within(1e-12));
    }

    @Test
    void twiceTheTimeWithTwiceTheEventsIsNoChange() {
        var comparison = Comparison.of(new EventCount(20, 2), new EventCount(40, 4));
        assertThat(comparison.claim()).isEqualTo(Claim.CANNOT_TELL);
        assertThat(comparison.estimate().orElseThrow().ratio()).isEqualTo(1);
        assertThat(Comparison.of(new EventCount(20, 4), new EventCount(40, 2)).claim())
                .isEqualTo(Claim.MORE);
    }

    @Test
    void oneBadWeekIsNoTrend() {
        var before = new WeeklyCounts(List.of(3L, 2L, 4L, 3L));
        assertThat(Comparison.of(before, new WeeklyCounts(List.of(3L, 2L, 40L, 3L)))
                        .claim())
                .isEqualTo(Claim.CANNOT_TELL);
        assertThat(Comparison.of(before, new WeeklyCounts(List.of(13L, 12L, 14L, 13L)))
                        .claim())
                .isEqualTo(Claim.MORE);
    }

    @Test
    void weeksWithFewEventsAreTooFewHoweverManyTheyAre() {
        var calm = new WeeklyCounts(Collections.nCopies(12, 0L));
        var once = new WeeklyCounts(List.of(0L, 0L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
        assertThat(reason(Comparison.of(calm, once))).isEqualTo(Comparison.Reason.TOO_FEW);
        assertThat(reason(Comparison.of(calm, calm))).isEqualTo(Comparison.Reason.TOO_FEW);
        var often = Comparison.of(calm, new WeeklyCounts(Collections.nCopies(12, 1L)));
        assertThat(often.claim()).isEqualTo(Claim.MORE);
        assertThat(often.estimate().orElseThrow().ratio()).isInfinite();
    }

    @Test
    void whatCannotBeComparedIsRefusedWithItsValue() {
        assertThatThrownBy(() -> new Durations(List.of(1.0, 0.0))).hasMessageContaining("0.0 s");
        assertThatThrownBy(() -> new Durations(List.of(Double.NaN))).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new EventCount(-1, 1)).hasMessageContaining("-1 events");
        assertThatThrownBy(() -> new EventCount(1, 0)).hasMessageContaining("exposure of 0.0");
        assertThatThrownBy(() -> new WeeklyCounts(List.of(-3L))).hasMessageContaining("-3 events");
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("from 2.0 to 1.0");
        assertThatThrownBy(() -> new Estimate(1, new Interval(0, 2), 0)).hasMessageContaining("p 0.0");
        assertThatThrownBy(() -> new Comparison.Claimed<>(NONE, NONE, new Estimate(1, new Interval(0, 2), 1)))
                .hasMessageContaining("p 1.0");
    }

    private static Comparison.Reason reason(Comparison<?> comparison) {
        return ((Comparison.CannotTell<?>) comparison).reason();
    }
}
