package dev.yohaku.engine.sli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Slices for tests: whole and fractional counts, gaps, minutes that come again. */
final class SliceSamples {
    private SliceSamples() {}

    /** Lists of slices of minutes in [from, to), in any order, with repetitions. */
    static Arbitrary<List<Slice>> anyOrder(long from, long to) {
        return slice(from, to).list().ofMaxSize(120);
    }

    static List<Slice> lastOfEachMinute(List<Slice> slices) {
        var last = new TreeMap<Long, Slice>();
        slices.forEach(slice -> last.put(slice.minute(), slice));
        return new ArrayList<>(last.values());
    }

    private static Arbitrary<Slice> slice(long from, long to) {
        var minute = Arbitraries.longs().between(from, to - 1);
        var observed = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(60)),
                Tuple.of(1, Arbitraries.integers().between(0, 60)));
        return Combinators.combine(minute, count(), count(), observed)
                .as((at, one, other, seconds) -> new Slice(at, Math.min(one, other), Math.max(one, other), seconds));
    }

    private static Arbitrary<Double> count() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 5_000).map(Integer::doubleValue)),
                Tuple.of(2, Arbitraries.longs().between(0, 1L << 45).map(Long::doubleValue)),
                Tuple.of(1, Arbitraries.doubles().between(0, 1e6)),
                Tuple.of(1, Arbitraries.of(0.0, 0.5, 1e300, Double.MIN_VALUE, 0x1p53, 0x1p63)));
    }
}
