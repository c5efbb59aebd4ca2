package dev.yohaku.engine.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProjectionTests {
    private static final long DAY = 24 * 60;
    private static final long NOW = 20_000 * DAY;
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Target THREE_NINES = Target.of("0.999");

    @Test
    void aSteadyBurnOfTwoRunsOutWhenItHasSpentTheBudget() {
        // 27 clean days, 3 days at burn 2: 6 of 30 budget days are spent, 24 are left; each day more spends 2.
        var history =
                new Recorded().each(NOW - 30 * DAY, NOW - 3 * DAY, 1000, 0).each(NOW - 3 * DAY, NOW, 1000, 2);
        var projection = project(history);
        assertThat(projection.runsOut()).hasValue(NOW + 12 * DAY);
        assertThat(projection.earliest()).hasValue(NOW + 12 * DAY);
        assertThat(projection.latest()).hasValue(NOW + 12 * DAY);
        assertThat(projection.chance()).isEqualTo(1);
    }

    @Test
    void aBurnBelowOneDoesNotRunOut() {
        var projection = project(new Recorded().each(NOW - 40 * DAY, NOW, 5000, 4));
        assertThat(projection.runsOut()).isEmpty();
        assertThat(projection.earliest()).isEmpty();
        assertThat(projection.chance()).isZero();
        assertThat(projection.path()).allMatch(point -> Math.abs(point.remaining() - 0.2) < 1e-9);
    }

    @Test
    void oldErrorsThatLeaveTheWindowGiveTheirBudgetBack() {
        var history = new Recorded().each(NOW - 30 * DAY, NOW, 1000, 0).each(NOW - 30 * DAY, NOW - 25 * DAY, 1000, 5);
        var path = project(history).path();
        assertThat(path.getFirst().remaining()).isCloseTo(1 - 25 / 30.0, Offset.offset(1e-9));
        assertThat(path.getLast().remaining()).isEqualTo(1);
    }

    @Test
    void aSpentBudgetHasRunOutNow() {
        var projection = project(new Recorded().each(NOW - 30 * DAY, NOW, 1000, 1));
        assertThat(projection.runsOut()).hasValue(NOW);
        assertThat(projection.latest()).hasValue(NOW);
    }

    @Test
    void anUnsteadyBurnHasARangeAroundItsMiddle() {
        var history = new Recorded().each(NOW - 30 * DAY, NOW, 1000, 0);
        for (var hour = 0L; hour < 72; hour += 9) {
            history.each(NOW - 60 * hour - 120, NOW - 60 * hour - 60, 1000, 5.0 + hour);
        }
        var projection = project(history);
        var middle = projection.runsOut().orElseThrow();
        assertThat(projection.earliest().orElseThrow()).isLessThan(middle).isGreaterThan(NOW);
        assertThat(projection.latest().orElse(Long.MAX_VALUE)).isGreaterThan(middle);
        assertThat(projection.path())
                .allMatch(point -> point.low() <= point.remaining() && point.remaining() <= point.high());
    }

    @Test
    void theSameHistoryHasTheSameFutures() {
        var history = new Recorded().each(NOW - 30 * DAY, NOW, 1000, 0).each(NOW - DAY, NOW - DAY / 2, 1000, 9);
        assertThat(project(history)).isEqualTo(project(history));
    }

    @Test
    void lessThanADayOfTheLastThreeIsTooLittleToContinue() {
        var little = new Recorded().each(NOW - 23 * 60, NOW, 1000, 2);
        assertThat(Projection.of(little, Budgets.over(little, THREE_NINES, MONTH, NOW)))
                .isEmpty();
        var enough = new Recorded().each(NOW - 24 * 60, NOW, 1000, 0);
        assertThat(Projection.of(enough, Budgets.over(enough, THREE_NINES, MONTH, NOW)))
                .isPresent();
    }

    @Test
    void withoutRecentEventsNothingIsContinued() {
        var silent = new Recorded().each(NOW - 10 * DAY, NOW - 4 * DAY, 1000, 2).each(NOW - 4 * DAY, NOW, 0, 0);
        assertThat(Projection.of(silent, Budgets.over(silent, THREE_NINES, MONTH, NOW)))
                .isEmpty();
    }

    private static Projection project(Recorded history) {
        return Projection.of(history, Budgets.over(history, THREE_NINES, MONTH, NOW))
                .orElseThrow();
    }
}
