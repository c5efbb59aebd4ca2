package dev.yohaku.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RegularSeriesTests {
    private final RegularSeries series = RegularSeries.of(600, 60, 1, Double.NaN, 3);

    @Test
    void aPointCoversItsStep() {
        assertThat(series.minute(1)).isEqualTo(660);
        assertThat(series.index(660)).isEqualTo(1);
        assertThat(series.index(719)).isEqualTo(1);
        assertThat(series.index(599)).isEqualTo(-1);
        assertThat(series.toMinute()).isEqualTo(780);
    }

    @Test
    void aGapIsNotZero() {
        assertThat(series.isGap(1)).isTrue();
        assertThat(series.at(1)).isNaN();
        assertThat(series.isGap(0)).isFalse();
    }

    @Test
    void aSliceKeepsItsPlaceInTime() {
        assertThat(series.slice(1, 3)).isEqualTo(RegularSeries.of(660, 60, Double.NaN, 3));
        assertThat(series.before(1)).isEqualTo(RegularSeries.of(600, 60, 1));
    }

    @Test
    void whoeverMadeItCannotChangeIt() {
        var values = new double[] {1, 2};
        var kept = RegularSeries.of(0, 1, values);
        values[0] = 9;
        kept.values()[1] = 9;
        assertThat(kept.values()).containsExactly(1, 2);
    }

    @Test
    void aStepIsAtLeastAMinute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegularSeries.of(0, 0, 1))
                .withMessageContaining("step");
    }
}
