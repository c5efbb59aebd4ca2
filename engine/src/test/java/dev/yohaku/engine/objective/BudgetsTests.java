package dev.yohaku.engine.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.time.MinuteRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BudgetsTests {
    private static final long DAY = 24 * 60;
    private static final long NOW = 20_000 * DAY;
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Target THREE_NINES = Target.of("0.999");

    @Test
    void halfOfTheAllowedFailuresLeaveHalfOfTheBudget() {
        var history = new Recorded().each(NOW - 20, NOW, 100, 0).add(new Slice(NOW - 5, 99, 100, 60));
        assertThat(Budgets.over(history, THREE_NINES, MONTH, NOW).remaining()).hasValue(0.5);
    }

    @Test
    void remainingIsOneMinusTheErrorRatioOverTheBudget() {
        var history = new Recorded().each(NOW - 30 * DAY, NOW, 100, 0).add(new Slice(NOW - 1, 0, 100, 60));
        var report = Budgets.over(history, THREE_NINES, MONTH, NOW);
        assertThat(report.allowedBad()).isEqualByComparingTo("4320");
        assertThat(report.remaining()).hasValue(1 - 100 / 4320.0);
        assertThat(report.errorRatio()).hasValue(100 / 4_320_000.0);
    }

    @Test
    void anOverspentBudgetIsNegative() {
        var history = new Recorded().each(NOW - 10, NOW, 1000, 3);
        var report = Budgets.over(history, THREE_NINES, MONTH, NOW);
        assertThat(report.remaining()).hasValue(-2);
        assertThat(report.spent()).isTrue();
    }

    @Test
    void aBudgetSpentToTheLastFailureIsExactlyZero() {
        var history = new Recorded().each(NOW - 7, NOW, 1000, 1);
        var report = Budgets.over(history, THREE_NINES, MONTH, NOW);
        assertThat(report.remaining()).hasValue(0);
        assertThat(report.spent()).isTrue();
    }

    @Test
    void anEmptyWindowIsNeverOneHundredPercent() {
        var silent = new Recorded().each(NOW - 60, NOW, 0, 0);
        var report = Budgets.over(silent, THREE_NINES, MONTH, NOW);
        assertThat(report.remaining()).isEmpty();
        assertThat(report.errorRatio()).isEmpty();
        assertThat(report.spent()).isFalse();
        assertThat(Budgets.over(new Recorded(), THREE_NINES, MONTH, NOW).remaining())
                .isEmpty();
    }

    @Test
    void aMinuteLeavesTheWindowExactlyWhenItIsTooOld() {
        var history = new Recorded().each(NOW - 60, NOW, 1, 0).add(new Slice(NOW - 60, 0, 1, 60));
        assertThat(bad(history, Duration.ofMinutes(60), NOW)).isEqualTo(1);
        assertThat(bad(history, Duration.ofMinutes(60), NOW + 1)).isEqualTo(0);
        assertThat(bad(history, Duration.ofMinutes(59), NOW)).isEqualTo(0);
    }

    @Test
    void theMinuteThatIsNotClosedDoesNotCount() {
        var history = new Recorded().each(NOW, NOW + 1, 5, 5);
        assertThat(bad(history, MONTH, NOW)).isEqualTo(0);
        assertThat(bad(history, MONTH, NOW + 1)).isEqualTo(5);
    }

    @Test
    void aSpanCountsWhenTheWindowContainsItWhole() {
        var gap = new MinuteRange(NOW - 100, NOW - 40);
        var history = new Recorded()
                .each(NOW - 200, NOW, 1, 0)
                .gap(gap.from(), gap.to())
                .add(new Span(gap, 50, 57));
        assertThat(bad(history, Duration.ofMinutes(100), NOW)).isEqualTo(7);
        assertThat(bad(history, Duration.ofMinutes(99), NOW)).isEqualTo(0);
    }

    @Test
    void theMinutesOfASpanStayUnobserved() {
        var gap = new MinuteRange(NOW - 50, NOW - 25);
        var history = new Recorded()
                .each(NOW - 100, NOW, 1, 0)
                .gap(gap.from(), gap.to())
                .add(new Span(gap, 20, 25));
        var report = Budgets.over(history, THREE_NINES, Duration.ofMinutes(100), NOW);
        assertThat(report.coverage()).hasValue(0.75);
        assertThat(report.observedMinutes()).isEqualTo(75);
        assertThat(report.spans()).hasSize(1);
    }

    @Test
    void coverageCountsFromTheFirstObservation() {
        var history = new Recorded().each(NOW - 15 * DAY, NOW, 1, 0).gap(NOW - 3 * DAY, NOW);
        var report = Budgets.over(history, THREE_NINES, MONTH, NOW);
        assertThat(report.coverage()).hasValue(0.8);
        assertThat(report.full()).isFalse();
        assertThat(report.sinceMinute()).isEqualTo(NOW - 15 * DAY);
        assertThat(report.elapsed()).isEqualTo(Duration.ofDays(15));
        assertThat(report.length()).isEqualTo(MONTH);
    }

    @Test
    void aWindowObservedFromItsFirstMinuteIsFull() {
        assertThat(Budgets.over(new Recorded().each(NOW - 30 * DAY, NOW, 1, 0), THREE_NINES, MONTH, NOW)
                        .full())
                .isTrue();
        assertThat(Budgets.over(new Recorded().each(NOW - 30 * DAY + 1, NOW, 1, 0), THREE_NINES, MONTH, NOW)
                        .full())
                .isFalse();
    }

    @Test
    void beforeTheFirstObservationThereIsNoCoverage() {
        var report = Budgets.over(new Recorded(), THREE_NINES, MONTH, NOW);
        assertThat(report.coverage()).isEmpty();
        assertThat(report.firstMinute()).isEmpty();
        assertThat(report.elapsed()).isEqualTo(Duration.ZERO);
    }

    @Test
    void windowsAreWholeMinutesUpToThreeHundredAndSixtySixDays() {
        var history = new Recorded();
        assertThat(Budgets.over(history, THREE_NINES, Duration.ofDays(366), NOW).length())
                .isEqualTo(Duration.ofDays(366));
        for (var wrong :
                new Duration[] {Duration.ZERO, Duration.ofSeconds(90), Duration.ofDays(367), Duration.ofMinutes(-5)}) {
            assertThatThrownBy(() -> Budgets.over(history, THREE_NINES, wrong, NOW))
                    .hasMessage("window " + wrong + ": give whole minutes, from 1 minute to 366 days");
        }
    }

    @Test
    void theBurnDownReadsTheRollingBudgetAtEachStep() {
        var history = new Recorded().each(NOW - 120, NOW, 1000, 0).add(new Slice(NOW - 60, 930, 1000, 60));
        var report = Budgets.over(history, THREE_NINES, Duration.ofMinutes(100), NOW);
        var path = Budgets.path(history, report, new MinuteRange(NOW - 60, NOW + 60), 60);
        assertThat(path)
                .containsExactly(
                        new Budgets.Point(NOW - 60, OptionalDouble.of(1)),
                        new Budgets.Point(NOW, OptionalDouble.of(0.3)),
                        new Budgets.Point(NOW + 60, OptionalDouble.of(1)));
    }

    @Test
    void aBurnRateOfOneSpendsTheBudgetAsFastAsAllowed() {
        var history = new Recorded().each(NOW - 60, NOW, 1000, 1);
        assertThat(BurnRate.over(history, THREE_NINES, Duration.ofHours(1), NOW).rate())
                .hasValue(1);
        assertThat(BurnRate.over(new Recorded(), THREE_NINES, Duration.ofHours(1), NOW)
                        .rate())
                .isEmpty();
    }

    @Test
    void allowedFailuresAreDecimal() {
        var history = new Recorded().each(NOW - 1, NOW, 1234, 0);
        assertThat(Budgets.over(history, THREE_NINES, MONTH, NOW).allowedBad()).isEqualTo(new BigDecimal("1.234"));
    }

    private static double bad(Recorded history, Duration window, long now) {
        return Budgets.over(history, THREE_NINES, window, now).counts().bad();
    }
}
