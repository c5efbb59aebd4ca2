package dev.yohaku.server.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.compare.Claim;
import dev.yohaku.engine.compare.Comparison;
import dev.yohaku.engine.compare.Durations;
import dev.yohaku.server.actions.Effect.Shift;
import dev.yohaku.server.actions.Expected.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WeeklyShiftTests {
    /** Four weeks of these levels, each day the same. */
    private static List<Double> weeks(double... levels) {
        return IntStream.range(0, WeeklyShift.DAYS)
                .mapToObj(day -> levels[day / 7])
                .toList();
    }

    private static Shift shift(List<Double> before, List<Double> after) {
        return WeeklyShift.of(before, after).orElseThrow();
    }

    @Test
    void eachWeekBetterThanEachWeekBeforeIsAMove() {
        var shift = shift(weeks(100, 110, 95, 105), weeks(90, 80, 94, 85));
        assertThat(shift).isEqualTo(new Shift(102.5, 87.25, -30, -1));
        assertThat(WeeklyShift.judge(shift, Direction.DOWN)).isEqualTo(EffectOutcome.MOVED);
        assertThat(WeeklyShift.judge(shift, Direction.UP)).isEqualTo(EffectOutcome.WORSE);
    }

    @Test
    void oneWeekThatIsNotBetterHoldsTheClaimBack() {
        var shift = shift(weeks(100, 110, 95, 105), weeks(90, 80, 96, 85));
        assertThat(WeeklyShift.judge(shift, Direction.DOWN)).isEqualTo(EffectOutcome.CANNOT_TELL);
    }

    @Test
    void weeksThatLieCloseTogetherSayThatNothingMoved() {
        var shift = shift(weeks(100, 101, 99, 100), weeks(100, 99, 101, 100));
        assertThat(WeeklyShift.judge(shift, Direction.DOWN)).isEqualTo(EffectOutcome.DID_NOT);
    }

    @Test
    void whatWasZeroAndStaysZeroDidNotMove() {
        var shift = shift(weeks(0, 0, 0, 0), weeks(0, 0, 0, 0));
        assertThat(WeeklyShift.judge(shift, Direction.DOWN)).isEqualTo(EffectOutcome.DID_NOT);
    }

    @Test
    void aWildDayMakesNoClaim() {
        var before = new ArrayList<>(weeks(100, 100, 100, 100));
        before.set(3, 1_000_000.0);
        var shift = shift(before, weeks(100, 100, 100, 100));
        assertThat(WeeklyShift.judge(shift, Direction.DOWN)).isEqualTo(EffectOutcome.CANNOT_TELL);
    }

    @Test
    void aWeekNeedsFourDays() {
        var gappy = new ArrayList<>(weeks(1, 2, 3, 4));
        List.of(0, 1, 2).forEach(day -> gappy.set(day, Double.NaN));
        assertThat(shift(gappy, weeks(1, 2, 3, 4)).before()).isEqualTo(2.5);
        gappy.set(3, Double.POSITIVE_INFINITY);
        assertThat(WeeklyShift.of(gappy, weeks(1, 2, 3, 4))).isEmpty();
        assertThat(WeeklyShift.of(weeks(1, 2, 3, 4), List.of(1.0))).isEmpty();
    }

    @Property
    void bothDirectionsAreMirrored(
            @ForAll @Size(28) List<@DoubleRange(min = -1e6, max = 1e6) Double> before,
            @ForAll @Size(28) List<@DoubleRange(min = -1e6, max = 1e6) Double> after) {
        var there = shift(before, after);
        var negative = shift(negated(before), negated(after));
        assertThat(WeeklyShift.judge(negative, Direction.UP)).isEqualTo(WeeklyShift.judge(there, Direction.DOWN));
        assertThat(there.low()).isLessThanOrEqualTo(there.high());
    }

    @Property
    void thePermutationTestOfDurationsClaimsInTheSameCases(
            @ForAll @Size(4) List<@IntRange(min = 1, max = 30) Integer> before,
            @ForAll @Size(4) List<@IntRange(min = 1, max = 30) Integer> after) {
        var shift = shift(weeks(levels(before)), weeks(levels(after)));
        var claim = Comparison.of(durations(before), durations(after)).claim();
        var claimed = WeeklyShift.judge(shift, Direction.DOWN);
        assertThat(claimed == EffectOutcome.MOVED).isEqualTo(claim == Claim.LESS);
        assertThat(claimed == EffectOutcome.WORSE).isEqualTo(claim == Claim.MORE);
    }

    private static double[] levels(List<Integer> levels) {
        return levels.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    private static Durations durations(List<Integer> levels) {
        return new Durations(levels.stream().map(Integer::doubleValue).toList());
    }

    private static List<Double> negated(List<Double> values) {
        return values.stream().map(value -> -value).toList();
    }

    @Test
    void whereNothingChangesAMoveIsClaimedRarely() {
        var random = new Random(7);
        var claims = 0;
        for (var i = 0; i < 2_000; i++) {
            var days = new ArrayList<Double>();
            IntStream.range(0, 8)
                    .mapToObj(_ -> random.nextGaussian())
                    .forEach(level -> days.addAll(Collections.nCopies(7, 100 + 20 * level)));
            var outcome = WeeklyShift.judge(shift(days.subList(0, 28), days.subList(28, 56)), Direction.DOWN);
            claims += outcome == EffectOutcome.MOVED || outcome == EffectOutcome.WORSE ? 1 : 0;
        }
        assertThat(claims / 2_000.0).isBetween(0.015, 0.045);
    }
}
