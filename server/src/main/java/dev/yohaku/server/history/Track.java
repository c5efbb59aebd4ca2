package dev.yohaku.server.history;

import dev.yohaku.engine.sli.CompactHistory;
import dev.yohaku.engine.sli.SliceBatch;
import java.util.OptionalLong;

/** All that is recorded of one SLI. Thread-safe for one writer and many readers. */
final class Track {
    private static final byte[] NO_CHECKPOINT = {};

    /** Minutes are final before {@code closedUpTo}; Long.MIN_VALUE before the first append. */
    @SuppressWarnings("ArrayRecordComponent") // replaced whole, never compared
    record State(long closedUpTo, byte[] checkpoint, long journal) {
        static final State NONE = new State(Long.MIN_VALUE, NO_CHECKPOINT, 0);
    }

    private final CompactHistory history;
    private volatile State state;

    /** The last journal whose entries the segment includes. */
    private volatile long stored;

    Track() {
        this(new CompactHistory(), State.NONE);
    }

    /** A track as it is stored in a segment that includes all journals up to {@code state.journal}. */
    Track(CompactHistory history, State state) {
        this.history = history;
        this.state = state;
        this.stored = state.journal();
    }

    CompactHistory history() {
        return history;
    }

    State state() {
        return state;
    }

    void add(SliceBatch batch, long closedUpTo, byte[] checkpoint, long journal) {
        history.add(batch);
        state = new State(Math.max(state.closedUpTo(), closedUpTo), checkpoint, journal);
    }

    /** This track as it is now. */
    Track copy() {
        return new Track(history.copy(), state);
    }

    OptionalLong lastMinute() {
        var now = state;
        return now.closedUpTo() == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(now.closedUpTo() - 1);
    }

    boolean hasChanges() {
        return state.journal() > stored;
    }

    void stored(long journal) {
        stored = journal;
    }

    long stored() {
        return stored;
    }
}
