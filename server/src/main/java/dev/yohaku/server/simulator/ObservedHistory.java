package dev.yohaku.server.simulator;

import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.sli.Spend;
import dev.yohaku.engine.time.MinuteRange;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The exact counts as far as anybody could observe them: nothing in gaps, whose events are spans. The minute after a gap belongs to
 * its span, since the scrape in it is the first to show what happened. Thread-safe.
 */
final class ObservedHistory implements SliceHistory {
    private final ExactCounts counts;
    private final MinuteRange recorded;
    private final List<MinuteRange> unseen;

    ObservedHistory(ExactCounts counts, MinuteRange recorded, List<MinuteRange> gaps) {
        this.counts = counts;
        this.recorded = recorded;
        this.unseen =
                gaps.stream().map(g -> new MinuteRange(g.from(), g.to() + 1)).toList();
    }

    @Override
    public Counts sum(MinuteRange range) {
        var sum = new Counts[] {Counts.NONE};
        forEach(range, s -> sum[0] = sum[0].plus(new Counts(s.good(), s.total(), s.observedSeconds())));
        return sum[0];
    }

    @Override
    public List<Span> spans(MinuteRange range) {
        var seen = range.intersect(recorded);
        return unseen.stream()
                .filter(g -> g.from() >= seen.from() && g.to() <= seen.to())
                .map(this::span)
                .toList();
    }

    private Span span(MinuteRange range) {
        var sum = counts.sum(range);
        return new Span(range, sum.good(), sum.total());
    }

    /** Not told: always empty. */
    @Override
    public List<Spend> spends(MinuteRange range) {
        return List.of();
    }

    @Override
    public void forEach(MinuteRange range, Consumer<Slice> slice) {
        counts.forEach(range.intersect(recorded), s -> {
            if (unseen.stream().noneMatch(g -> g.contains(s.minute()))) {
                slice.accept(s);
            }
        });
    }

    @Override
    public OptionalLong firstMinute() {
        return recorded.isEmpty() ? OptionalLong.empty() : OptionalLong.of(recorded.from());
    }

    @Override
    public OptionalLong lastMinute() {
        return recorded.isEmpty() ? OptionalLong.empty() : OptionalLong.of(recorded.to() - 1);
    }
}
