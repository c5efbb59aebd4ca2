package dev.yohaku.engine.sli;

import dev.yohaku.engine.time.MinuteRange;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The recorded slices of one SLI and generation, to be read. A minute that is absent is unknown. */
public interface SliceHistory {
    /** Sums of the slices in a range; spans are not included. */
    Counts sum(MinuteRange range);

    /** Spans that lie whole within a range, by ascending end. */
    List<Span> spans(MinuteRange range);

    /** Label values that had bad events in a range, rounded outward to whole hours; summed, the largest spender first. */
    List<Spend> spends(MinuteRange range);

    /** Calls back for each recorded slice in a range, by ascending minute. */
    void forEach(MinuteRange range, Consumer<Slice> slice);

    /** The first recorded minute; empty when nothing is recorded. Coverage counts from here. */
    OptionalLong firstMinute();

    /** The last recorded minute; empty when nothing is recorded. */
    OptionalLong lastMinute();
}
