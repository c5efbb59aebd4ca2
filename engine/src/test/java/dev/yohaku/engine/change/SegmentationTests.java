package dev.yohaku.engine.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SegmentationTests {
    @Test
    void anotherLevelIsOneBreakWithWhatItWasAndIs() {
        var found = breaks(drawn(1, 200, index -> index < 120 ? 10 : 14));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.index()).isCloseTo(120, within(2));
            assertThat(one.kind()).isEqualTo(Break.Kind.LEVEL);
            assertThat(one.before()).isCloseTo(10, within(0.4));
            assertThat(one.after()).isCloseTo(14, within(0.4));
            assertThat(one.p()).isLessThan(1e-6);
            assertThat(120).isBetween(one.from(), one.to());
        });
    }

    @Test
    void aTrendThatTurnsIsASlope() {
        var found = breaks(drawn(2, 200, index -> index < 100 ? index : 200 - index));
        assertThat(found).anySatisfy(one -> {
            assertThat(one.index()).isCloseTo(100, within(5));
            assertThat(one.kind()).isEqualTo(Break.Kind.SLOPE);
            assertThat(one.before()).isGreaterThan(0);
            assertThat(one.after()).isLessThan(0);
        });
    }

    @Test
    void noiseAloneAndASeasonAloneAreSeldomBroken() {
        var broken = IntStream.range(0, 40)
                .filter(seed -> !breaks(drawn(
                                seed, 240, index -> seed % 2 == 0 ? 0 : 8 * Math.sin(index * Math.PI / 6)))
                        .isEmpty())
                .count();
        assertThat(broken).isLessThanOrEqualTo(2);
    }

    @Test
    void aChangeInOneOfTwoDimensionsNamesIt() {
        var found = Segmentation.of(List.of(drawn(3, 150, index -> 0), drawn(4, 150, index -> index < 70 ? 0 : 9)));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.dimension()).isOne();
            assertThat(one.index()).isCloseTo(70, within(1));
        });
    }

    @Test
    void aLongSeriesIsCutToTheWidthOfAMean() {
        var found = breaks(drawn(5, 20_000, index -> index < 12_345 ? 0 : 3));
        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one.index()).isCloseTo(12_345, within(40)));
    }

    @Test
    void nothingIsSaidOfSeriesThatAreEmptyShortConstantOrUnknown() {
        assertThat(Segmentation.of(List.of())).isEmpty();
        assertThat(breaks()).isEmpty();
        assertThat(breaks(1)).isEmpty();
        assertThat(breaks(1, 2, 3, 90, 91, 92)).isEmpty();
        assertThat(breaks(drawn(6, 100, index -> 0, 0))).isEmpty();
        assertThat(breaks(drawn(6, 100, index -> Double.NaN))).isEmpty();
        assertThatThrownBy(() -> Segmentation.of(List.of(new double[1], new double[2])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hugeValuesAndGapsAreBorne() {
        var values = drawn(7, 100, index -> index < 50 ? -1e8 : 1e8);
        var huge = Arrays.stream(values).map(value -> value * 1e292).toArray();
        huge[20] = Double.NaN;
        huge[21] = Double.POSITIVE_INFINITY;
        assertThat(breaks(huge)).singleElement().satisfies(one -> {
            assertThat(one.index()).isEqualTo(50);
            assertThat(one.after()).isFinite();
        });
    }

    @Property(tries = 60)
    void shiftedAndScaledValuesBreakAtTheSamePlaces(
            @ForAll @IntRange(max = 100_000) int seed,
            @ForAll @IntRange(min = -20, max = 20) int power,
            @ForAll @IntRange(min = -1_000, max = 1_000) int shift) {
        var values = drawn(seed, 120, index -> index < 60 ? 0 : seed % 7);
        var moved = Arrays.stream(values)
                .map(value -> (value + shift) * Math.pow(2, power))
                .toArray();
        assertThat(places(moved)).isEqualTo(places(values));
    }

    @Property(tries = 200)
    void anyValuesAreAnsweredInOrderAndInside(@ForAll @Size(max = 80) double[] values) {
        var places = places(values);
        assertThat(places).isSorted().doesNotHaveDuplicates().allMatch(place -> place > 0 && place < values.length);
    }

    private static List<Integer> places(double[] values) {
        return breaks(values).stream().map(Break::index).toList();
    }

    private static List<Break> breaks(double... values) {
        return Segmentation.of(List.of(values));
    }

    private interface Shape {
        double at(int index);
    }

    private static double[] drawn(int seed, int length, Shape shape) {
        return drawn(seed, length, shape, 1);
    }

    private static double[] drawn(int seed, int length, Shape shape, double noise) {
        var random = new Random(seed);
        return IntStream.range(0, length)
                .mapToDouble(index -> shape.at(index) + noise * random.nextGaussian())
                .toArray();
    }
}
