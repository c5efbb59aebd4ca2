package dev.yohaku.server.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanvasTests {
    private final Canvas canvas = new Canvas(new Axis(0, 10), new Axis(-0.25, 1));

    @Test
    void valuesLieInTheSquareFromTheTopLeft() {
        assertThat(path(canvas.line(List.of(new Point(0, 1), new Point(5, 0), new Point(10, -0.25)), "ink")))
                .isEqualTo("M0 0L500 800L1000 1000");
    }

    @Test
    void aLineBreaksWhereNothingIsKnown() {
        canvas.line(
                List.of(new Point(0, 1), new Point(1, 1), new Point(2, Double.NaN), new Point(3, 1), new Point(4, 1)),
                "");
        assertThat(canvas.plot("", 100, 0).shapes())
                .extracting(shape -> ((Plot.Shape.Path) shape).d())
                .containsExactly("M0 0L100 0", "M300 0L400 0");
    }

    @Test
    void whatLiesBeyondTheAxisIsCutAtItsEnd() {
        assertThat(path(canvas.line(List.of(new Point(0, -3), new Point(10, 2)), "")))
                .isEqualTo("M0 1000L1000 0");
    }

    @Test
    void aGapIsHatchedWhereItLies() {
        canvas.gap(2, 4.5);
        assertThat(canvas.plot("", 100, 0).marks()).containsExactly(new Plot.Mark.Gap("gap", "left:20%;width:25%"));
    }

    @Test
    void labelsAtTheEndsStayInside() {
        canvas.tick(0, "a").tick(5, "b").tick(10, "c");
        assertThat(canvas.plot("", 100, 0).marks())
                .extracting(Plot.Mark::css)
                .containsExactly("lb x first", "lb x", "lb x last");
    }

    @Test
    void anAxisNeedsTwoEnds() {
        assertThatThrownBy(() -> new Axis(3, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String path(Canvas canvas) {
        return ((Plot.Shape.Path) canvas.plot("", 100, 0).shapes().getLast()).d();
    }
}
