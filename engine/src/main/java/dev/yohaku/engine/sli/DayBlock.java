package dev.yohaku.engine.sli;

/** One UTC day of a history, ready to be stored: whole days since the epoch, its sums, and its slices as {@link SliceCodec} wrote them. */
@SuppressWarnings("ArrayRecordComponent") // handed through to files and never changed or compared
public record DayBlock(long day, Counts sum, byte[] slices) {}
