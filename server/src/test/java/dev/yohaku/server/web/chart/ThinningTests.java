package dev.yohaku.server.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTests {
    @Test
    void fewPointsStayAsTheyAre() {
        var points = points(40, i -> i);
        assertThat(Thinning.thin(points, 10)).isEqualTo(points);
    }

    @Test
    void manyPointsShrinkToFourAColumnAndKeepTheirEnds() {
        var points = points(10_000, i -> Math.sin(i / 50.0));
        var thinned = Thinning.thin(points, 100);
        assertThat(thinned)
                .hasSizeLessThanOrEqualTo(400)
                .startsWith(points.getFirst())
                .endsWith(points.getLast());
    }

    @Test
    void aSpikeOfOnePointIsNeverLost() {
        var points = points(10_000, i -> i == 4_321 ? 99 : 1);
        assertThat(Thinning.thin(points, 20)).contains(new Point(4_321, 99));
    }

    @Test
    void bothSidesOfAThresholdCrossingStay() {
        var points = points(1_000, i -> i < 700 ? 0.2 - i * 1e-6 : -0.2);
        assertThat(Thinning.thin(points, 5, 0)).contains(points.get(699), points.get(700));
    }

    @Test
    void bothEndsOfAGapStay() {
        var points = points(1_000, i -> i >= 333 && i < 340 ? Double.NaN : 1);
        assertThat(Thinning.thin(points, 4))
                .contains(points.get(332), points.get(333), points.get(339), points.get(340));
    }

    private static List<Point> points(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Point(i, value.applyAsDouble(i)))
                .toList();
    }
}
