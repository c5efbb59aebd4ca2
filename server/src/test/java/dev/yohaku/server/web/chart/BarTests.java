package dev.yohaku.server.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarTests {
    @ParameterizedTest
    @CsvSource({
        "1,     left:20.0%;width:80.0%",
        "0.5,   left:20.0%;width:40.0%",
        "0,     left:20.0%;width:0.0%",
        "-0.08, left:13.6%;width:6.4%",
        "-0.9,  left:0.0%;width:20.0%"
    })
    void aBudgetBarStandsOnItsZeroAndIsCutBelow(double left, String fill) {
        assertThat(BudgetBar.of(OptionalDouble.of(left), OptionalDouble.empty(), "ok", "")
                        .fill())
                .isEqualTo(fill);
    }

    @Test
    void anUnknownBudgetHatchesTheAxisAndHasNoWeek() {
        var bar = BudgetBar.of(OptionalDouble.empty(), OptionalDouble.empty(), "none", "");
        assertThat(bar.fill()).isEqualTo("left:20.0%;width:80.0%");
        assertThat(bar.week()).isEmpty();
    }

    @Test
    void aBurnBarIsMarkedAtOnceAndAtItsPagingFactor() {
        var bar = BurnBar.of("1 h", "2.6×", OptionalDouble.of(2.6), OptionalDouble.of(14.4));
        assertThat(List.of(bar.css(), bar.width(), bar.once(), bar.pages()))
                .containsExactly("watch", "width:17.3%", "left:6.7%", "left:96.0%");
    }

    @Test
    void aDumbbellJoinsThenAndNow() {
        var bell = Dumbbell.of(OptionalDouble.of(0.5), OptionalDouble.of(0.25), "watch", "");
        assertThat(List.of(bell.then(), bell.now(), bell.span()))
                .containsExactly("left:60.0%", "left:40.0%", "left:40.0%;width:20.0%");
    }

    @Test
    void aSparkHatchesItsGapsAndKeepsTheTimeBeforeTheFirstValueEmpty() {
        var points =
                List.of(unknown(0), new Point(1, 0.9), new Point(2, 0.8), unknown(3), unknown(4), new Point(5, -0.1));
        assertThat(Spark.of(points, "out").marks())
                .extracting(Plot.Mark::css, Plot.Mark::style)
                .containsExactly(tuple("gap", "left:40%;width:60%"), tuple("dot small out", "left:100%;top:88%"));
    }

    private static Point unknown(double x) {
        return new Point(x, Double.NaN);
    }
}
