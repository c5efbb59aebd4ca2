package dev.yohaku.server.ingest;

import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

/** Times that none of some histories knows. */
final class Gaps {
    /** Shorter ones, in minutes, are nothing to tell. */
    private static final int SHORTEST = 5;

    private Gaps() {}

    /** The gaps of at least five minutes within a range, after the first minute known to any; ascending. */
    static List<MinuteRange> of(List<SliceHistory> histories, MinuteRange range) {
        var first = histories.stream()
                .map(SliceHistory::firstMinute)
                .flatMapToLong(OptionalLong::stream)
                .min();
        if (first.isEmpty() || first.getAsLong() >= range.to()) {
            return List.of();
        }
        var part = new MinuteRange(Math.max(range.from(), first.getAsLong()), range.to());
        return unknown(part, histories);
    }

    /** Each history is asked only for what none before it knows, so with many of them most are asked for nothing. */
    private static List<MinuteRange> unknown(MinuteRange range, List<SliceHistory> histories) {
        var observed = new BitSet();
        var unknown = unknown(range, observed);
        for (var history : histories) {
            for (var part : unknown) {
                history.forEach(part, slice -> {
                    if (slice.observedSeconds() > 0) {
                        observed.set((int) (slice.minute() - range.from()));
                    }
                });
            }
            unknown = unknown(range, observed);
        }
        return unknown;
    }

    private static List<MinuteRange> unknown(MinuteRange range, BitSet observed) {
        var gaps = new ArrayList<MinuteRange>();
        var minutes = (int) range.minutes();
        for (int start = observed.nextClearBit(0); start < minutes; ) {
            var next = observed.nextSetBit(start);
            var end = next < 0 ? minutes : next;
            if (end - start >= SHORTEST) {
                gaps.add(new MinuteRange(range.from() + start, range.from() + end));
            }
            start = observed.nextClearBit(end);
        }
        return gaps;
    }
}
