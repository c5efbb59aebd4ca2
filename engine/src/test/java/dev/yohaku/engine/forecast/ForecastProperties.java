package dev.yohaku.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yohaku.engine.time.RegularSeries;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class ForecastProperties {
    @Property(tries = 25)
    void intervalsHoldThePointAndEachOther(@ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int horizon) {
        var made = made(walk(seed, 80), horizon);
        for (var step = 0; step < horizon; step++) {
            assertThat(new double[] {
                        made.interval(95).lower().at(step),
                        made.interval(80).lower().at(step),
                        made.interval(50).lower().at(step),
                        made.point().at(step),
                        made.interval(50).upper().at(step),
                        made.interval(80).upper().at(step),
                        made.interval(95).upper().at(step)
                    })
                    .isSorted();
        }
    }

    @Property(tries = 15)
    void anotherUnitGivesTheSameForecastInThatUnit(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 1e-6, max = 1e6) @Scale(6) double factor,
            @ForAll @IntRange(min = 1, max = 100) int horizon) {
        var values = walk(seed, 80);
        var larger = Arrays.stream(values).map(value -> value * factor).toArray();
        assertSame(made(values, horizon), made(larger, horizon), factor, 0);
    }

    @Property(tries = 15)
    void anotherZeroMovesTheForecastAlong(
            @ForAll long seed,
            @ForAll @DoubleRange(min = -1e3, max = -1) double shift,
            @ForAll @IntRange(min = 1, max = 100) int horizon) {
        var values = Arrays.stream(walk(seed, 80)).map(value -> value - 1e6).toArray();
        var moved = Arrays.stream(values).map(value -> value + shift).toArray();
        assertSame(made(values, horizon), made(moved, horizon), 1, shift);
    }

    @Property(tries = 15)
    void theSameHistoryGivesTheSameForecast(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int horizon) {
        var values = walk(seed, 80);
        assertThat(made(values, horizon).point())
                .isEqualTo(made(values.clone(), horizon).point());
        assertThat(made(values, horizon).crossing(1500))
                .isEqualTo(made(values, horizon).crossing(1500));
    }

    @Property(tries = 15)
    void whatComesAfterTheHistoryChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 50, max = 79) int origin) {
        var series = RegularSeries.of(0, 1440, walk(seed, 80));
        var cut = RegularSeries.of(0, 1440, Arrays.copyOf(walk(seed, 80), origin));
        assertThat(((Forecast.Made) Forecaster.of(series.before(origin), Settings.of(9))).interval(80))
                .isEqualTo(((Forecast.Made) Forecaster.of(cut, Settings.of(9))).interval(80));
    }

    @Property(tries = 15)
    void ahigherLimitIsNoMoreLikelyReached(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 100) int horizon,
            @ForAll @DoubleRange(min = 0, max = 3) double one,
            @ForAll @DoubleRange(min = 0, max = 3) double other) {
        var made = made(walk(seed, 80), horizon);
        var lower = made.crossing(1000 * Math.min(one, other));
        var higher = made.crossing(1000 * Math.max(one, other));
        assertThat(higher.probability())
                .isLessThanOrEqualTo(lower.probability())
                .isBetween(0.0, 1.0);
    }

    private static void assertSame(Forecast.Made made, Forecast.Made other, double factor, double shift) {
        for (var step = 0; step < made.point().length(); step++) {
            var tolerance = within(factor * 1e-3);
            assertThat(other.point().at(step)).isCloseTo(made.point().at(step) * factor + shift, tolerance);
            assertThat(other.interval(80).upper().at(step))
                    .isCloseTo(made.interval(80).upper().at(step) * factor + shift, tolerance);
        }
    }

    private static Forecast.Made made(double[] values, int horizon) {
        return (Forecast.Made) Forecaster.of(RegularSeries.of(0, 1440, values), Settings.of(horizon));
    }

    /** Around a thousand, growing and wandering, with a week in it. */
    private static double[] walk(long seed, int days) {
        var random = new SplittableRandom(seed);
        var values = new double[days];
        var level = 1000.0;
        for (var day = 0; day < days; day++) {
            level += 3 + 5 * random.nextGaussian();
            values[day] = level + 50 * Math.sin(day * 2 * Math.PI / 7) + 10 * random.nextGaussian();
        }
        return values;
    }
}
