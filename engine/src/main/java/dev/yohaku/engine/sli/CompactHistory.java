package dev.yohaku.engine.sli;

import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The history of one SLI and generation in memory. Thread-safe for many readers while one thread adds. */
public final class CompactHistory implements SliceHistory {
    private final ConcurrentSkipListMap<Long, Slice> slices = new ConcurrentSkipListMap<>();
    private final CopyOnWriteArrayList<Span> spans = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Spend> spends = new CopyOnWriteArrayList<>();
    private volatile long faults;

    /** Takes over what was counted. A minute that comes again replaces what was there; spends and faults add up. */
    public void add(SliceBatch batch) {
        batch.slices().forEach(s -> slices.put(s.minute(), s));
        spans.addAll(batch.spans());
        spends.addAll(batch.spends());
        faults = faults + batch.faults();
    }

    /** How many minutes were refused because good exceeded total. */
    public long faults() {
        return faults;
    }

    @Override
    public Counts sum(MinuteRange range) {
        return slices.subMap(range.from(), range.to()).values().stream()
                .map(s -> new Counts(s.good(), s.total(), s.observedSeconds()))
                .reduce(Counts.NONE, Counts::plus);
    }

    @Override
    public List<Span> spans(MinuteRange range) {
        return spans.stream()
                .filter(s -> s.range().from() >= range.from() && s.range().to() <= range.to())
                .sorted(Comparator.comparingLong(s -> s.range().to()))
                .toList();
    }

    @Override
    public List<Spend> spends(MinuteRange range) {
        return new ArrayList<>(spends);
    }

    @Override
    public void forEach(MinuteRange range, Consumer<Slice> slice) {
        slices.subMap(range.from(), range.to()).values().forEach(slice);
    }

    @Override
    public OptionalLong firstMinute() {
        return slices.isEmpty() ? OptionalLong.empty() : OptionalLong.of(slices.firstKey());
    }

    @Override
    public OptionalLong lastMinute() {
        return slices.isEmpty() ? OptionalLong.empty() : OptionalLong.of(slices.lastKey());
    }
}
