package dev.yohaku.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class ComparisonProperties {
    @Property(tries = 150)
    void durationsSeenTheOtherWayRoundAreMirrored(
            @ForAll @Size(max = 25) List<@IntRange(min = 1, max = 90) Integer> before,
            @ForAll @Size(max = 25) List<@IntRange(min = 1, max = 900) Integer> after) {
        assertMirrored(
                Comparison.of(durations(before, 1), durations(after, 1)),
                Comparison.of(durations(after, 1), durations(before, 1)));
    }

    @Property(tries = 200)
    void countsSeenTheOtherWayRoundAreMirrored(
            @ForAll @LongRange(min = 0, max = 60) long before,
            @ForAll @LongRange(min = 0, max = 60) long after,
            @ForAll @IntRange(min = 1, max = 10) int weeks) {
        var one = new EventCount(before, weeks);
        var other = new EventCount(after, 3);
        assertMirrored(Comparison.of(one, other), Comparison.of(other, one));
    }

    @Property(tries = 150)
    void weeksSeenTheOtherWayRoundAreMirrored(
            @ForAll @Size(max = 20) List<@LongRange(min = 0, max = 9) Long> before,
            @ForAll @Size(max = 20) List<@LongRange(min = 0, max = 30) Long> after) {
        var one = new WeeklyCounts(before);
        var other = new WeeklyCounts(after);
        assertMirrored(Comparison.of(one, other), Comparison.of(other, one));
    }

    @Property(tries = 100)
    void anotherUnitOfTimeChangesNothing(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 1, max = 90) Integer> before,
            @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 1, max = 900) Integer> after,
            @ForAll @DoubleRange(min = 1e-4, max = 1e4) @Scale(4) double factor) {
        var seconds = Comparison.of(durations(before, 1), durations(after, 1));
        var others = Comparison.of(durations(before, factor), durations(after, factor));
        assertThat(others.claim()).isEqualTo(seconds.claim());
        assertSame(others.estimate().orElseThrow(), seconds.estimate().orElseThrow());
    }

    @Property(tries = 60)
    void anyOrderGivesTheSame(
            @ForAll @Size(min = 1, max = 25) List<@LongRange(min = 1, max = 90) Long> before,
            @ForAll @Size(min = 1, max = 25) List<@LongRange(min = 1, max = 900) Long> after,
            @ForAll long seed) {
        var shuffled = new ArrayList<>(after);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Comparison.of(new WeeklyCounts(before), new WeeklyCounts(shuffled)))
                .isEqualTo(Comparison.of(new WeeklyCounts(before), new WeeklyCounts(after)));
        assertThat(Comparison.of(seconds(before), seconds(shuffled)))
                .isEqualTo(Comparison.of(seconds(before), seconds(after)));
    }

    @Property(tries = 200)
    void pOfDurationsIsThatOfAllRearrangementsCounted(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> before,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 90) Integer> after) {
        var p = Comparison.of(durations(before, 1), durations(after, 1))
                .estimate()
                .orElseThrow()
                .p();
        assertThat(p).isCloseTo(counted(logarithms(before), logarithms(after)), within(1e-12));
    }

    @Property(tries = 200)
    void pOfWeeksIsThatOfAllRearrangementsCounted(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 5) Integer> before,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 20) Integer> after) {
        var p = Comparison.of(weeks(before), weeks(after))
                .estimate()
                .orElseThrow()
                .p();
        var one = before.stream().mapToDouble(Integer::doubleValue).toArray();
        var other = after.stream().mapToDouble(Integer::doubleValue).toArray();
        assertThat(p).isCloseTo(counted(one, other), within(1e-12));
    }

    @Property(tries = 100)
    void theIntervalOfDurationsHoldsTheRatiosThatTheTestWouldNotRefuse(
            @ForAll @Size(min = 4, max = 7) List<@IntRange(min = 1, max = 900) Integer> before,
            @ForAll @Size(min = 4, max = 7) List<@IntRange(min = 1, max = 900) Integer> after,
            @ForAll @DoubleRange(min = 0.01, max = 100) @Scale(5) double ratio) {
        var interval = Comparison.of(durations(before, 1), durations(after, 1))
                .estimate()
                .orElseThrow()
                .interval();
        var divided = Comparison.of(durations(before, 1), durations(after, 1 / ratio));
        if (Math.abs(interval.lower() / ratio - 1) > 1e-6 && Math.abs(interval.upper() / ratio - 1) > 1e-6) {
            assertThat(divided.estimate().orElseThrow().p() >= Comparison.ALPHA).isEqualTo(interval.contains(ratio));
        }
    }

    @Property(tries = 300)
    void pIsAChanceAndTheClaimIsWhatTheIntervalSays(
            @ForAll @LongRange(min = 0, max = EventCount.MOST) long before,
            @ForAll @LongRange(min = 0, max = EventCount.MOST) long after,
            @ForAll @DoubleRange(min = 1e-3, max = 1e6) @Scale(3) double exposure) {
        var comparison = Comparison.of(new EventCount(before, exposure), new EventCount(after, 7));
        comparison.estimate().ifPresent(estimate -> {
            assertThat(estimate.p()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(estimate.interval().contains(estimate.ratio())).isTrue();
            assertThat(estimate.interval().contains(1)).isEqualTo(comparison.claim() == Claim.CANNOT_TELL);
        });
    }

    /** Each subset by its bits, by the definition: twice the smaller share of means at least as far. */
    private static double counted(double[] before, double[] after) {
        var all = IntStream.range(0, before.length + after.length)
                .mapToDouble(each -> each < before.length ? before[each] : after[each - before.length])
                .toArray();
        var seen = difference(all, (1 << before.length) - 1);
        var differences = IntStream.range(0, 1 << all.length)
                .filter(bits -> Integer.bitCount(bits) == before.length)
                .mapToDouble(bits -> difference(all, bits))
                .toArray();
        var low = IntStream.range(0, differences.length)
                .filter(each -> differences[each] <= seen + 1e-10)
                .count();
        var high = IntStream.range(0, differences.length)
                .filter(each -> differences[each] >= seen - 1e-10)
                .count();
        return Math.min(1, 2.0 * Math.min(low, high) / differences.length);
    }

    private static double difference(double[] all, int bits) {
        var before = IntStream.range(0, all.length).filter(each -> (bits >> each & 1) == 1);
        var after = IntStream.range(0, all.length).filter(each -> (bits >> each & 1) == 0);
        return after.mapToDouble(each -> all[each]).average().orElseThrow()
                - before.mapToDouble(each -> all[each]).average().orElseThrow();
    }

    private static void assertMirrored(Comparison<?> one, Comparison<?> other) {
        assertThat(other.claim()).isEqualTo(mirrored(one.claim()));
        assertThat(other.estimate().isPresent()).isEqualTo(one.estimate().isPresent());
        one.estimate()
                .ifPresent(estimate -> assertSame(other.estimate().orElseThrow().inverted(), estimate));
    }

    private static Claim mirrored(Claim claim) {
        return switch (claim) {
            case LESS -> Claim.MORE;
            case MORE -> Claim.LESS;
            case CANNOT_TELL -> Claim.CANNOT_TELL;
        };
    }

    private static void assertSame(Estimate one, Estimate other) {
        assertThat(one.p()).isEqualTo(other.p());
        assertClose(one.ratio(), other.ratio());
        assertClose(one.interval().lower(), other.interval().lower());
        assertClose(one.interval().upper(), other.interval().upper());
    }

    private static void assertClose(double one, double other) {
        if (Double.isInfinite(other)) {
            assertThat(one).isEqualTo(other);
        } else {
            assertThat(one).isCloseTo(other, within(1e-8 * other));
        }
    }

    private static Durations durations(List<Integer> values, double factor) {
        return new Durations(values.stream().map(each -> each * factor).toList());
    }

    private static Durations seconds(List<Long> values) {
        return new Durations(values.stream().map(Long::doubleValue).toList());
    }

    private static WeeklyCounts weeks(List<Integer> values) {
        return new WeeklyCounts(values.stream().map(Integer::longValue).toList());
    }

    private static double[] logarithms(List<Integer> values) {
        return values.stream().mapToDouble(Math::log).toArray();
    }
}
