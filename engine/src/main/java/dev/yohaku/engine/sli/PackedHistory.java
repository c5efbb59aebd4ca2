package dev.yohaku.engine.sli;

import java.util.List;

/**
 * A history in parts, ready to be stored: a block for each day of slices, at most one a day; spans; the number of faults; the
 * label values that spent, and for each day what they spent. Without the label values the spends cannot be read and must be left out.
 */
@SuppressWarnings("ArrayRecordComponent") // handed through to files and never changed or compared
public record PackedHistory(List<DayBlock> days, List<Span> spans, long faults, byte[] spenders, List<byte[]> spends) {
    public PackedHistory {
        days = List.copyOf(days);
        spans = List.copyOf(spans);
        spends = List.copyOf(spends);
    }
}
