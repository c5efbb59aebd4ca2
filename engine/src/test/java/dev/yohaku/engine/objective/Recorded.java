package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.sli.Spend;
import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A history written down by a test: slices, spans and spends held as they are given. */
public final class Recorded implements SliceHistory {
    private final TreeMap<Long, Slice> slices = new TreeMap<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Spend> spends = new ArrayList<>();

    /** Every minute of [from, to) observed in full, with so many total and bad events. */
    public Recorded each(long from, long to, double total, double bad) {
        for (var minute = from; minute < to; minute++) {
            add(new Slice(minute, total - bad, total, 60));
        }
        return this;
    }

    /** Nothing observed in [from, to). */
    public Recorded gap(long from, long to) {
        slices.subMap(from, to).clear();
        return this;
    }

    public Recorded add(Slice slice) {
        slices.put(slice.minute(), slice);
        return this;
    }

    public Recorded add(Span span) {
        spans.add(span);
        spans.sort(Comparator.comparingLong(s -> s.range().to()));
        return this;
    }

    public Recorded add(Spend spend) {
        spends.add(spend);
        return this;
    }

    @Override
    public Counts sum(MinuteRange range) {
        var good = 0.0;
        var total = 0.0;
        var observed = 0L;
        for (var slice : slices.subMap(range.from(), range.to()).values()) {
            good += slice.good();
            total += slice.total();
            observed += slice.observedSeconds();
        }
        return new Counts(good, total, observed);
    }

    @Override
    public List<Span> spans(MinuteRange range) {
        return spans.stream()
                .filter(s -> s.range().from() >= range.from() && s.range().to() <= range.to())
                .toList();
    }

    @Override
    public List<Spend> spends(MinuteRange range) {
        return List.copyOf(spends);
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
