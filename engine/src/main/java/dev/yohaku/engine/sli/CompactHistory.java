package dev.yohaku.engine.sli;

import dev.yohaku.engine.time.MinuteRange;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The history of one SLI and generation in memory, packed: one to three bytes a minute for whole counts. A sum over any window
 * takes well under a microsecond while its edges slide. Sums of whole counts are exact up to 2^53.
 *
 * <p>Thread-safe for one thread that adds and any number that read: a reader sees a batch whole or not at all, and never waits.
 * Two calls may see two states; {@link #copy} holds one still.
 */
public final class CompactHistory implements SliceHistory {
    private volatile Contents contents;

    /** An empty history. */
    public CompactHistory() {
        this(new Contents(Timeline.EMPTY, Spans.NONE, Spends.NONE, 0));
    }

    private CompactHistory(Contents contents) {
        this.contents = contents;
    }

    /**
     * A history as it was packed.
     *
     * @throws IllegalArgumentException when a part does not read or is of a newer version
     */
    public static CompactHistory of(PackedHistory packed) {
        return new CompactHistory(new Contents(
                Timeline.of(packed.days()),
                Spans.NONE.with(packed.spans()),
                Spends.of(packed.spenders(), packed.spends()),
                packed.faults()));
    }

    /**
     * Takes over what was counted. A minute that comes again replaces what was there; spans of the same range, spends and faults
     * add up.
     */
    public void add(SliceBatch batch) {
        contents = contents.with(batch);
    }

    /** This history as it is now, at no cost: what is added to one later is not seen in the other. */
    public CompactHistory copy() {
        return new CompactHistory(contents);
    }

    /** This history in parts, as it is now. */
    public PackedHistory packed() {
        var now = contents;
        return new PackedHistory(
                now.timeline.blocks(), now.spans.all(), now.faults, now.spends.packedNames(), now.spends.packedDays());
    }

    /** How many minutes were refused because good exceeded total. */
    public long faults() {
        return contents.faults;
    }

    @Override
    public Counts sum(MinuteRange range) {
        return contents.timeline.sum(range);
    }

    @Override
    public List<Span> spans(MinuteRange range) {
        return contents.spans.within(range);
    }

    /** {@inheritDoc} The hour of each is the first of the range. */
    @Override
    public List<Spend> spends(MinuteRange range) {
        return contents.spends.within(range);
    }

    @Override
    public void forEach(MinuteRange range, Consumer<Slice> slice) {
        contents.timeline.forEach(range, slice);
    }

    @Override
    public OptionalLong firstMinute() {
        var timeline = contents.timeline;
        return timeline.isEmpty() ? OptionalLong.empty() : OptionalLong.of(timeline.first());
    }

    @Override
    public OptionalLong lastMinute() {
        var timeline = contents.timeline;
        return timeline.isEmpty() ? OptionalLong.empty() : OptionalLong.of(timeline.last());
    }

    private record Contents(Timeline timeline, Spans spans, Spends spends, long faults) {
        Contents with(SliceBatch batch) {
            return new Contents(
                    timeline.with(batch.slices()),
                    spans.with(batch.spans()),
                    spends.with(batch.spends()),
                    faults + batch.faults());
        }
    }
}
