package dev.yohaku.engine.sli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CompactHistoryTests {
    private static final MinuteRange EVER = new MinuteRange(-1_000_000_000L, 1_000_000_000_000L);

    @Provide
    Arbitrary<List<List<Slice>>> batches() {
        return SliceSamples.anyOrder(-3_000, 6_000).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<MinuteRange>> ranges() {
        var minute = Arbitraries.longs().between(-4_000, 7_000);
        return minute.tuple2()
                .map(two -> new MinuteRange(Math.min(two.get1(), two.get2()), Math.max(two.get1(), two.get2())))
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void sumsAreThoseOfTheSlicesOneByOne(
            @ForAll("batches") List<List<Slice>> batches, @ForAll("ranges") List<MinuteRange> ranges) {
        var history = history(batches);
        var slices = SliceSamples.lastOfEachMinute(
                batches.stream().flatMap(List::stream).toList());
        for (var range : ranges) {
            var inside = slices.stream().filter(s -> range.contains(s.minute())).toList();
            var sum = history.sum(range);
            assertThat(sum.good()).isCloseTo(sum(inside, true), near(sum(inside, true)));
            assertThat(sum.total()).isCloseTo(sum(inside, false), near(sum(inside, false)));
            assertThat(sum.observedSeconds())
                    .isEqualTo(inside.stream().mapToLong(Slice::observedSeconds).sum());
            assertThat(sum.good()).isLessThanOrEqualTo(sum.total());
            assertThat(read(history, range)).isEqualTo(inside);
        }
    }

    @Property(tries = 200)
    void theEdgesAreThoseOfTheSlices(@ForAll("batches") List<List<Slice>> batches) {
        var history = history(batches);
        var slices = SliceSamples.lastOfEachMinute(
                batches.stream().flatMap(List::stream).toList());
        assertThat(history.firstMinute().stream().boxed())
                .containsExactlyElementsOf(
                        slices.stream().limit(1).map(Slice::minute).toList());
        assertThat(history.lastMinute().stream().boxed())
                .containsExactlyElementsOf(
                        slices.reversed().stream().limit(1).map(Slice::minute).toList());
    }

    @Property(tries = 100)
    void whatIsStoredAndLoadedIsTheSame(@ForAll("batches") List<List<Slice>> batches) {
        var history = history(batches);
        history.add(new SliceBatch(
                List.of(),
                List.of(new Span(new MinuteRange(5, 9), 1, 2)),
                List.of(new Spend(3, "path", "/a", 1, 2), new Spend(300, "path", "/b", 0.5, 2)),
                7));
        var loaded = CompactHistory.of(history.packed());
        assertThat(read(loaded, EVER)).isEqualTo(read(history, EVER));
        assertThat(loaded.sum(EVER)).isEqualTo(history.sum(EVER));
        assertThat(loaded.spans(EVER)).isEqualTo(history.spans(EVER));
        assertThat(loaded.spends(EVER)).isEqualTo(history.spends(EVER));
        assertThat(loaded.faults()).isEqualTo(7);
    }

    @Test
    void aMinuteThatComesAgainReplaces() {
        var history = history(List.of(List.of(new Slice(100, 1, 5, 60)), List.of(new Slice(100, 4, 4, 30))));
        assertThat(history.sum(new MinuteRange(100, 101))).isEqualTo(new Counts(4, 4, 30));
    }

    @Test
    void aCopyStandsStill() {
        var history = history(List.of(List.of(new Slice(100, 1, 5, 60))));
        var copy = history.copy();
        history.add(new SliceBatch(List.of(new Slice(100, 4, 4, 30)), List.of(), List.of(), 0));
        assertThat(copy.sum(EVER)).isEqualTo(new Counts(1, 5, 60));
    }

    @Test
    void anEmptyHistorySaysSo() {
        var history = new CompactHistory();
        assertThat(history.firstMinute()).isEmpty();
        assertThat(history.sum(EVER)).isEqualTo(Counts.NONE);
        assertThat(read(history, EVER)).isEmpty();
    }

    @Test
    void spansLieWholeInTheRangeByAscendingEndAndThoseOfTheSameRangeAddUp() {
        var history = new CompactHistory();
        history.add(spans(new Span(new MinuteRange(10, 40), 1, 2), new Span(new MinuteRange(20, 30), 3, 4)));
        history.add(spans(new Span(new MinuteRange(20, 30), 1, 1)));
        assertThat(history.spans(new MinuteRange(10, 40)))
                .containsExactly(new Span(new MinuteRange(20, 30), 4, 5), new Span(new MinuteRange(10, 40), 1, 2));
        assertThat(history.spans(new MinuteRange(11, 40))).hasSize(1);
        assertThat(history.spans(new MinuteRange(10, 39))).hasSize(1);
        assertThat(history.spans(new MinuteRange(21, 29))).isEmpty();
    }

    @Test
    void spendsAddUpOverHoursRoundedOutwardTheLargestFirst() {
        var history = new CompactHistory();
        history.add(spends(new Spend(1, "path", "/a", 1, 10), new Spend(1, "path", "/b", 2, 10)));
        history.add(spends(new Spend(1, "path", "/a", 1, 10), new Spend(2, "path", "/a", 0.5, 1)));
        assertThat(history.spends(new MinuteRange(119, 121)))
                .containsExactly(new Spend(1, "path", "/a", 2.5, 21), new Spend(1, "path", "/b", 2, 10));
        assertThat(history.spends(new MinuteRange(60, 120)))
                .containsExactly(new Spend(1, "path", "/a", 2, 20), new Spend(1, "path", "/b", 2, 10));
        assertThat(history.spends(new MinuteRange(60, 60))).isEmpty();
    }

    @Test
    void batchesComeOutOfTheirBytes() {
        var batch = new SliceBatch(
                List.of(new Slice(-5, 0.1, 0.3, 0), new Slice(30_000_000, 1e15, 1e15, 60)),
                List.of(new Span(new MinuteRange(-4, 9), 1, 2)),
                List.of(new Spend(-1, "path", "贈る", 1, 2), new Spend(4, "贈る", "path", 1.5, 2)),
                3);
        assertThat(BatchCodec.decode(BatchCodec.encode(batch))).isEqualTo(batch);
    }

    @Test
    void aReaderSeesABatchWholeOrNotAtAll() throws InterruptedException {
        var history = new CompactHistory();
        var done = new AtomicBoolean();
        var torn = new AtomicBoolean();
        var reader = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                torn.compareAndSet(false, history.sum(new MinuteRange(0, 4_000)).total() % 10 != 0);
            }
        });
        var random = new Random(3);
        for (var round = 0; round < 3_000; round++) {
            history.add(tenInTotal(random, round));
        }
        done.set(true);
        reader.join();
        assertThat(torn).isFalse();
    }

    /** Ten events over several minutes, the same minutes each hundredth round. */
    private static SliceBatch tenInTotal(Random random, int round) {
        var start = round % 100 * 30L;
        var first = random.nextInt(11);
        return new SliceBatch(
                List.of(new Slice(start, 0, first, 60), new Slice(start + 25, 0, 10 - first, 60)),
                List.of(),
                List.of(),
                0);
    }

    private static CompactHistory history(List<List<Slice>> batches) {
        var history = new CompactHistory();
        batches.forEach(slices -> history.add(new SliceBatch(slices, List.of(), List.of(), 0)));
        return history;
    }

    private static SliceBatch spans(Span... spans) {
        return new SliceBatch(List.of(), List.of(spans), List.of(), 0);
    }

    private static SliceBatch spends(Spend... spends) {
        return new SliceBatch(List.of(), List.of(), List.of(spends), 0);
    }

    private static List<Slice> read(SliceHistory history, MinuteRange range) {
        var slices = new ArrayList<Slice>();
        history.forEach(range, slices::add);
        return slices;
    }

    private static double sum(List<Slice> slices, boolean good) {
        return slices.stream().mapToDouble(s -> good ? s.good() : s.total()).sum();
    }

    private static Offset<Double> near(double value) {
        return Offset.offset(value * 1e-12);
    }
}
