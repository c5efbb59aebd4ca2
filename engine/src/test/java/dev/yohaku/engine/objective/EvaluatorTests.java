package dev.yohaku.engine.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.time.MinuteRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One tier of 5 min and 1 h at a factor of 10 under 99 %: both windows must be worse than one failure in ten. */
class EvaluatorTests {
    private static final long NOW = 1_000_000;
    private static final Target TWO_NINES = Target.of("0.99");
    private static final AlertTier TIER = AlertTier.burning(
                    Ratio.of("10"), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(30), Severity.PAGE)
            .withGate(new Gate.None());
    private static final TierState ON = new TierState.On(NOW - 30);

    @Test
    void aTierStartsWhenBothWindowsBurnFaster() {
        var reading = read(quiet().each(NOW - 60, NOW, 100, 11), TierState.OFF);
        assertThat(reading.after()).isEqualTo(new TierState.On(NOW));
        assertThat(reading.transition(NOW)).contains(new Transition.Started(TIER, NOW, 0.11 / 0.01));
    }

    @Test
    void burningExactlyAtTheFactorIsNotFaster() {
        assertThat(read(quiet().each(NOW - 60, NOW, 100, 10), TierState.OFF)
                        .after()
                        .isOn())
                .isFalse();
    }

    @Test
    void aBurstInsideTheShortWindowAloneDoesNotStart() {
        assertThat(read(quiet().each(NOW - 5, NOW, 100, 100), TierState.OFF)
                        .after()
                        .isOn())
                .isFalse();
        assertThat(read(quiet().each(NOW - 7, NOW, 100, 100), TierState.OFF)
                        .after()
                        .isOn())
                .isTrue();
    }

    @Test
    void anOldOutageInsideTheLongWindowAloneDoesNotStart() {
        assertThat(read(quiet().each(NOW - 60, NOW - 5, 100, 50), TierState.OFF)
                        .after()
                        .isOn())
                .isFalse();
    }

    @Test
    void aTierEndsWhenItsShortWindowBurnsAtMostTheFactor() {
        var reading = read(quiet().each(NOW - 60, NOW - 5, 100, 50).each(NOW - 5, NOW, 100, 10), ON);
        assertThat(reading.after()).isEqualTo(TierState.OFF);
        assertThat(reading.transition(NOW)).contains(new Transition.Ended(TIER, NOW, NOW - 30));
    }

    @Test
    void aTierEndsWhenItsLongWindowBurnsAtMostTheFactor() {
        assertThat(read(quiet().each(NOW - 5, NOW, 100, 50), ON).after()).isEqualTo(TierState.OFF);
    }

    @Test
    void aTierGoesOnWhileBothWindowsBurnFaster() {
        var reading = read(quiet().each(NOW - 60, NOW, 100, 11), ON);
        assertThat(reading.after()).isSameAs(ON);
        assertThat(reading.transition(NOW)).isEmpty();
    }

    @Test
    void aShortWindowObservedWithoutEventsNeitherStartsNorEnds() {
        var history = quiet().each(NOW - 60, NOW - 5, 100, 50).each(NOW - 5, NOW, 0, 0);
        assertThat(read(history, TierState.OFF).after().isOn()).isFalse();
        assertThat(read(history, ON).after()).isSameAs(ON);
    }

    @Test
    void aLongWindowWithoutEventsDoesNotEndATier() {
        assertThat(read(quiet().each(NOW - 60, NOW, 0, 0), ON).after()).isSameAs(ON);
    }

    @Test
    void aSilentShortWindowDoesNotKeepALongWindowFromEndingATier() {
        assertThat(read(quiet().each(NOW - 5, NOW, 0, 0), ON).after()).isEqualTo(TierState.OFF);
    }

    @Test
    void coverageUnderNineTenthsOfTheShortWindowFreezes() {
        var history = quiet().each(NOW - 60, NOW, 100, 50).add(new Slice(NOW - 1, 50, 100, 29));
        var reading = read(history, TierState.OFF);
        assertThat(reading.frozen()).isTrue();
        assertThat(reading.after().isOn()).isFalse();
        assertThat(reading.shortBurn().coverage()).hasValue(269 / 300.0);
    }

    @Test
    void coverageOfExactlyNineTenthsDoesNotFreeze() {
        var history = quiet().each(NOW - 60, NOW, 100, 50).add(new Slice(NOW - 1, 50, 100, 30));
        assertThat(read(history, TierState.OFF).after().isOn()).isTrue();
    }

    @Test
    void coverageUnderNineTenthsOfTheLongWindowFreezesATierThatIsOn() {
        var history = quiet().gap(NOW - 60, NOW - 53);
        var reading = read(history, ON);
        assertThat(reading.frozen()).isTrue();
        assertThat(reading.after()).isSameAs(ON);
        assertThat(read(quiet().gap(NOW - 60, NOW - 54), ON).after()).isEqualTo(TierState.OFF);
    }

    @Test
    void anObjectiveThatIgnoresMissingDataJudgesWhatThereIs() {
        var history = quiet().gap(NOW - 60, NOW).each(NOW - 4, NOW - 2, 100, 50);
        assertThat(read(history, TierState.OFF, MissingData.FREEZE).frozen()).isTrue();
        assertThat(read(history, TierState.OFF, MissingData.IGNORE).after().isOn())
                .isTrue();
    }

    @Test
    void aNewSliIsCoveredFromItsFirstObservation() {
        assertThat(read(new Recorded().each(NOW - 3, NOW, 100, 50), TierState.OFF)
                        .after()
                        .isOn())
                .isTrue();
    }

    @Test
    void withoutAnyObservationATierIsFrozen() {
        assertThat(read(new Recorded(), TierState.OFF).frozen()).isTrue();
        assertThat(read(new Recorded().each(NOW, NOW + 10, 100, 50), TierState.OFF)
                        .frozen())
                .isTrue();
    }

    @Test
    void theGateIsAskedOnlyToStart() {
        var careful = TIER.withGate(Gate.DEFAULT);
        var history = quiet(1, 0).each(NOW - 5, NOW, 1, 1).add(new Slice(NOW - 20, 0, 2, 60));
        assertThat(evaluate(careful, history, TierState.OFF, MissingData.FREEZE).gate())
                .isNotNull();
        var few = new Recorded().each(NOW - 100, NOW, 0, 0).add(new Slice(NOW - 2, 2, 3, 60));
        var reading = evaluate(careful, few, TierState.OFF, MissingData.FREEZE);
        assertThat(reading.gate()).isNotNull();
        assertThat(reading.after().isOn()).isFalse();
        var on = evaluate(careful, few, ON, MissingData.FREEZE);
        assertThat(on.gate()).isNull();
        assertThat(on.after()).isSameAs(ON);
    }

    @Test
    void aSpanAsLongAsTheShortWindowCountsInBothWindows() {
        var gap = new MinuteRange(NOW - 5, NOW);
        var reading = read(quiet().add(new Span(gap, 0, 1000)), TierState.OFF);
        assertThat(reading.shortBurn().counts().bad()).isEqualTo(1000);
        assertThat(reading.longBurn().counts().bad()).isEqualTo(1000);
        assertThat(reading.after().isOn()).isTrue();
    }

    @Test
    void aSpanLongerThanTheShortWindowCountsInNeither() {
        var gap = new MinuteRange(NOW - 6, NOW);
        var reading = read(quiet().add(new Span(gap, 0, 1000)), TierState.OFF);
        assertThat(reading.shortBurn().counts().bad()).isZero();
        assertThat(reading.longBurn().counts().bad()).isZero();
    }

    @Test
    void aFactorThatIsNoDecimalIsComparedExactly() {
        var factor = Ratio.of(new BigDecimal(14), new BigDecimal(15));
        var tier = AlertTier.burning(
                        factor, Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(28), Severity.TICKET)
                .withGate(new Gate.None());
        var atFactor = new Recorded().each(NOW - 60, NOW, 1500, 14);
        assertThat(evaluate(tier, atFactor, TierState.OFF, MissingData.FREEZE)
                        .after()
                        .isOn())
                .isFalse();
        atFactor.add(new Slice(NOW - 1, 1485, 1500, 60));
        assertThat(evaluate(tier, atFactor, TierState.OFF, MissingData.FREEZE)
                        .after()
                        .isOn())
                .isTrue();
    }

    @Test
    void oneFailureDecidesEvenAmongTrillions() {
        var total = 3_000_000_000_000.0;
        var history = new Recorded().each(NOW - 60, NOW, 0, 0).add(new Slice(NOW - 1, total * 0.9, total, 60));
        assertThat(read(history, TierState.OFF).after().isOn()).isFalse();
        history.add(new Slice(NOW - 1, total * 0.9 - 1, total, 60));
        assertThat(read(history, TierState.OFF).after().isOn()).isTrue();
    }

    @Test
    void thereIsOneStateForEachTier() {
        var evaluator = new Evaluator(TWO_NINES, AlertPolicy.of(List.of(TIER)), MissingData.FREEZE);
        assertThatThrownBy(() -> evaluator.evaluate(quiet(), NOW, List.of())).hasMessage("0 states for 1 tiers");
    }

    private static Recorded quiet() {
        return quiet(100, 0);
    }

    private static Recorded quiet(double total, double bad) {
        return new Recorded().each(NOW - 500, NOW, total, bad);
    }

    private static TierReading read(Recorded history, TierState before) {
        return read(history, before, MissingData.FREEZE);
    }

    private static TierReading read(Recorded history, TierState before, MissingData missing) {
        return evaluate(TIER, history, before, missing);
    }

    private static TierReading evaluate(AlertTier tier, Recorded history, TierState before, MissingData missing) {
        var evaluator = new Evaluator(TWO_NINES, AlertPolicy.of(List.of(tier)), missing);
        return evaluator.evaluate(history, NOW, List.of(before)).tiers().getFirst();
    }
}
