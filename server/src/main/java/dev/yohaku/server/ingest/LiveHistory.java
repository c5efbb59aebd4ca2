package dev.yohaku.server.ingest;

import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.sli.Spend;
import dev.yohaku.engine.time.MinuteRange;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Stored slices up to the last final minute and provisional ones after it. The border is looked up once for each answer, so a
 * minute that becomes final meanwhile is counted once. Thread-safe.
 */
final class LiveHistory implements SliceHistory {
    private final SliceHistory stored;
    private final LongSupplier lastFinal;
    private final Supplier<SliceBatch> recent;

    LiveHistory(SliceHistory stored, LongSupplier lastFinal, Supplier<SliceBatch> recent) {
        this.stored = stored;
        this.lastFinal = lastFinal;
        this.recent = recent;
    }

    @Override
    public Counts sum(MinuteRange range) {
        var border = lastFinal.getAsLong();
        return recentSlices(border, range)
                .map(s -> new Counts(s.good(), s.total(), s.observedSeconds()))
                .reduce(stored.sum(upTo(border, range)), Counts::plus);
    }

    @Override
    public List<Span> spans(MinuteRange range) {
        var border = lastFinal.getAsLong();
        return Stream.concat(
                        stored.spans(upTo(border, range)).stream(),
                        recent.get().spans().stream()
                                .filter(s -> s.range().to() > border + 1
                                        && s.range().from() >= range.from()
                                        && s.range().to() <= range.to()))
                .sorted(Comparator.comparingLong(s -> s.range().to()))
                .toList();
    }

    @Override
    public List<Spend> spends(MinuteRange range) {
        var hours = new MinuteRange(Math.floorDiv(range.from(), 60), Math.ceilDiv(range.to(), 60));
        var recently = recent.get().spends().stream().filter(s -> hours.contains(s.hour()));
        var sums = new HashMap<List<String>, Spend>();
        Stream.concat(stored.spends(range).stream(), recently)
                .forEach(s -> sums.merge(List.of(s.label(), s.value()), s, LiveHistory::plus));
        return sums.values().stream()
                .sorted(Comparator.comparingDouble(Spend::bad).reversed())
                .toList();
    }

    private static Spend plus(Spend a, Spend b) {
        return new Spend(Math.min(a.hour(), b.hour()), a.label(), a.value(), a.bad() + b.bad(), a.total() + b.total());
    }

    @Override
    public void forEach(MinuteRange range, Consumer<Slice> slice) {
        var border = lastFinal.getAsLong();
        stored.forEach(upTo(border, range), slice);
        recentSlices(border, range).forEach(slice);
    }

    @Override
    public OptionalLong firstMinute() {
        var first = stored.firstMinute();
        return first.isPresent()
                ? first
                : recent.get().slices().stream().mapToLong(Slice::minute).min();
    }

    @Override
    public OptionalLong lastMinute() {
        return Stream.concat(
                        stored.lastMinute().stream().boxed(),
                        recent.get().slices().stream().map(Slice::minute))
                .mapToLong(Long::longValue)
                .max();
    }

    private Stream<Slice> recentSlices(long border, MinuteRange range) {
        return recent.get().slices().stream().filter(s -> s.minute() > border && range.contains(s.minute()));
    }

    /** The part of a range that ends with the last final minute. */
    private static MinuteRange upTo(long border, MinuteRange range) {
        var to = border == Long.MIN_VALUE ? range.from() : Math.min(range.to(), border + 1);
        return new MinuteRange(range.from(), Math.max(range.from(), to));
    }
}
