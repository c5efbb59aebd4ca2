package dev.yohaku.engine.replay;

import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.sli.Spend;
import dev.yohaku.engine.time.MinuteRange;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The part of a history that a replay reads, as running sums: any window costs two look-ups. Immutable. */
final class PrefixHistory implements SliceHistory {
    private final SliceHistory history;
    private final MinuteRange range;
    private final RunningSum good;
    private final RunningSum total;
    private final long[] observed;
    private final List<Span> spans;

    PrefixHistory(SliceHistory history, MinuteRange range) {
        this.history = history;
        this.range = range;
        var minutes = Math.toIntExact(range.minutes());
        this.good = new RunningSum(minutes);
        this.total = new RunningSum(minutes);
        this.observed = new long[minutes + 1];
        this.spans = List.copyOf(history.spans(range));
        history.forEach(range, this::put);
        good.run();
        total.run();
        for (var i = 1; i <= minutes; i++) {
            observed[i] += observed[i - 1];
        }
    }

    private void put(Slice slice) {
        var at = (int) (slice.minute() - range.from());
        good.put(at, slice.good());
        total.put(at, slice.total());
        observed[at + 1] = slice.observedSeconds();
    }

    @Override
    public Counts sum(MinuteRange window) {
        var from = (int) (window.from() - range.from());
        var to = (int) (window.to() - range.from());
        return new Counts(good.between(from, to), total.between(from, to), observed[to] - observed[from]);
    }

    @Override
    public List<Span> spans(MinuteRange window) {
        if (spans.isEmpty()) {
            return spans;
        }
        return spans.stream()
                .filter(span ->
                        span.range().from() >= window.from() && span.range().to() <= window.to())
                .toList();
    }

    @Override
    public List<Spend> spends(MinuteRange window) {
        return history.spends(window);
    }

    @Override
    public void forEach(MinuteRange window, Consumer<Slice> slice) {
        history.forEach(window, slice);
    }

    @Override
    public OptionalLong firstMinute() {
        return history.firstMinute();
    }

    @Override
    public OptionalLong lastMinute() {
        return history.lastMinute();
    }
}
