package dev.yohaku.engine.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yohaku.engine.change.Change.Kind;
import dev.yohaku.engine.time.RegularSeries;
import org.junit.jupiter.api.Test;

class LastingTests {
    private static final int HOURS = 96;

    @Test
    void theLevelSinceIsThatOfTheEventsSinceItSurelyBegan() {
        var measured = Lasting.measured(change(true, 0.997), share(hour -> hour < 48 ? 0.999 : 0.992));
        assertThat(measured.after()).isCloseTo(0.992, within(1e-9));
        assertThat(measured.effect()).isCloseTo(-7, within(1e-6));
        assertThat(measured.confirmedAt()).isEqualTo(change(true, 0.997).confirmedAt());
    }

    @Test
    void hoursWithManyEventsCountMore() {
        var weights = RegularSeries.generate(0, 60, HOURS, hour -> hour == 60 ? 3_500 : 100);
        var values = RegularSeries.generate(0, 60, HOURS, hour -> hour == 60 ? 0.5 : 0.99);
        var about = new Watched("a", "a", "", Nature.SHARE, Goodness.HIGHER, values, weights);
        assertThat(Lasting.measured(change(true, 0.9), about).after()).isCloseTo(0.7809, within(1e-4));
    }

    @Test
    void whatEndedOrIsBackStaysAsItWasFound() {
        assertThat(Lasting.measured(change(false, 0.997), share(hour -> 0.99))).isEqualTo(change(false, 0.997));
        assertThat(Lasting.measured(change(true, 0.997), share(hour -> 0.9995))).isEqualTo(change(true, 0.997));
    }

    @Test
    void gapsTellNothing() {
        assertThat(Lasting.measured(change(true, 0.997), share(hour -> Double.NaN)))
                .isEqualTo(change(true, 0.997));
    }

    private static Watched share(java.util.function.IntToDoubleFunction value) {
        return new Watched(
                "a",
                "a",
                "",
                Nature.SHARE,
                Goodness.HIGHER,
                RegularSeries.generate(0, 60, HOURS, value),
                RegularSeries.generate(0, 60, HOURS, hour -> 100));
    }

    private static Change change(boolean lasts, double after) {
        return new Change(
                "a", Kind.LEVEL, 47 * 60, 46 * 60, 48 * 60, 60 * 60, lasts, 0.999, 0.001, after, 0.001, -2, 1e-6, 10);
    }
}
