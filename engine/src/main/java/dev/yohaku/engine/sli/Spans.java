package dev.yohaku.engine.sli;

import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Spans by ascending end; those of the same range are one, their counts added. Immutable. */
record Spans(List<Span> all) {
    static final Spans NONE = new Spans(List.of());

    private static final Comparator<MinuteRange> BY_END =
            Comparator.comparingLong(MinuteRange::to).thenComparingLong(MinuteRange::from);

    Spans with(List<Span> more) {
        if (more.isEmpty()) {
            return this;
        }
        var byRange = new TreeMap<MinuteRange, Span>(BY_END);
        all.forEach(span -> byRange.put(span.range(), span));
        more.forEach(span -> byRange.merge(span.range(), span, Spans::added));
        return new Spans(List.copyOf(byRange.values()));
    }

    List<Span> within(MinuteRange range) {
        if (all.isEmpty()) {
            return all;
        }
        var within = new ArrayList<Span>();
        for (var i = firstEndingAfter(range.from()); i < all.size(); i++) {
            var span = all.get(i);
            if (span.range().to() > range.to()) {
                break;
            }
            if (span.range().from() >= range.from()) {
                within.add(span);
            }
        }
        return List.copyOf(within);
    }

    private int firstEndingAfter(long minute) {
        var low = 0;
        var high = all.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (all.get(middle).range().to() > minute) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static Span added(Span one, Span other) {
        return new Span(one.range(), one.good() + other.good(), one.total() + other.total());
    }
}
