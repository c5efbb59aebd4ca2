package dev.yohaku.engine.sli;

import java.util.List;

/**
 * What was counted over a range of closed minutes: slices by ascending minute (minutes without observation are left out), spans,
 * spends (additive: the same hour may come again in a later batch), and how many minutes were refused because good exceeded total.
 */
public record SliceBatch(List<Slice> slices, List<Span> spans, List<Spend> spends, long faults) {
    public static final SliceBatch EMPTY = new SliceBatch(List.of(), List.of(), List.of(), 0);

    public SliceBatch {
        slices = List.copyOf(slices);
        spans = List.copyOf(spans);
        spends = List.copyOf(spends);
    }

    public boolean isEmpty() {
        return slices.isEmpty() && spans.isEmpty() && spends.isEmpty() && faults == 0;
    }
}
