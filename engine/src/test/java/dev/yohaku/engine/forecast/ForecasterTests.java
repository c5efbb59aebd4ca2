package dev.yohaku.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.time.RegularSeries;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ForecasterTests {
    private static final int DAY = 1440;

    @Test
    void asksForTwoSeasonsAtLeast() {
        assertThat(Forecaster.of(
                        RegularSeries.of(0, 60, 1, 2, 3), Settings.of(24).withSeasons(24, 168)))
                .isEqualTo(new Forecast.TooShort(3, 336));
    }

    @Test
    void saysSinceWhenNothingCame() {
        var history = RegularSeries.generate(0, DAY, 90, day -> day < 80 ? 100 + day % 7 : Double.NaN);
        assertThat(Forecaster.of(history, Settings.of(14).withSeasons(7))).isEqualTo(new Forecast.Vanished(80 * DAY));
    }

    @Test
    void aSteadyRiseReachesALimitInItsTime() {
        var noise = new SplittableRandom(1);
        var history = RegularSeries.generate(0, DAY, 91, day -> 1000 + 10.0 * day + 20 * noise.nextGaussian());
        var made = (Forecast.Made) Forecaster.of(history, Settings.of(90).withoutSeasons());
        assertThat(made.crossing(2300)).isInstanceOfSatisfying(Crossing.Ahead.class, ahead -> {
            assertThat(ahead.from()).isLessThan(40);
            assertThat(ahead.median()).isBetween(25, 50);
        });
        assertThat(made.crossing(1e9)).isEqualTo(new Crossing.Never(1e9, 0));
        assertThat(made.crossing(5)).isInstanceOf(Crossing.Already.class);
    }

    @Test
    void aConstantStaysWhatItIs() {
        var made = (Forecast.Made) Forecaster.of(RegularSeries.generate(0, 60, 400, hour -> 7), Settings.of(24));
        assertThat(made.point().values()).containsOnly(7);
        assertThat(made.interval(95).upper().values()).containsOnly(7);
    }
}
