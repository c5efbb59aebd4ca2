package dev.yohaku.server.history;

import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.sli.SliceHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The slices of all SLIs, in one directory of files. What was appended is durable when the call returns. Thread-safe: appends
 * take turns, readers never wait. One process at a time may have a directory open; the data directory's lock sees to that.
 *
 * <p>An append goes to the journal, is forced and then shown in memory. When the journal has grown, the tracks that changed are
 * written anew to a segment each and the journal is dropped, while appends go on in the next one.
 * The files are described in {@code docs/formats/history.md}.
 */
public final class History {
    private static final long COMPACT_AT_BYTES = 16 << 20;

    /** On closing, a journal from this size on is compacted, so that the next start is quick. */
    private static final long COMPACT_ON_CLOSING_AT_BYTES = 4 << 20;

    private final Path directory;
    private final Disk disk;
    private final long compactAt;
    private final Map<SliKey, Track> tracks = new ConcurrentHashMap<>();
    private final List<Damage> damages;
    private final List<String> notices;
    private final ReentrantLock appending = new ReentrantLock();
    private final ReentrantLock compacting = new ReentrantLock();
    private Journal journal;
    private long lastAppend;
    private long compactNextAt;
    private boolean closed;
    private volatile @Nullable String appendFailure;
    private volatile @Nullable String compactionFailure;

    /**
     * Opens the history in a directory, which is created where it is absent.
     *
     * @throws HistoryException.Newer when a newer version wrote it
     * @throws HistoryException.Unreadable when the directory cannot be read or written
     */
    public History(Path directory) {
        this(directory, Disk.REAL, COMPACT_AT_BYTES);
    }

    History(Path directory, Disk disk, long compactAt) {
        this.directory = directory;
        this.disk = disk;
        this.compactAt = compactAt;
        this.compactNextAt = compactAt;
        try {
            var opening = Opening.of(directory);
            this.tracks.putAll(opening.tracks);
            this.damages = List.copyOf(opening.damages);
            this.notices = List.copyOf(opening.notices);
            this.lastAppend = opening.lastAppend;
            this.journal = openJournal(disk, directory, opening);
        } catch (IOException e) {
            throw new HistoryException.Unreadable(
                    "The history in " + directory + " cannot be opened (" + e
                            + "): the directory and its files must belong to the user that runs Yohaku, on a disk that is not full.",
                    e);
        }
    }

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
        if (all.isEmpty()) {
            return;
        }
        appending.lock();
        try {
            write(all);
            all.forEach(one -> track(one.key()).add(one.batch(), one.closedUpTo(), one.checkpoint(), journal.number()));
            if (journal.length() >= compactNextAt) {
                compactNextAt += compactAt;
                Thread.ofVirtual().name("history-compaction").start(this::compact);
            }
        } finally {
            appending.unlock();
        }
    }

    /** A live view of an SLI's slices: it shows later appends. Empty for an SLI that is not known yet. */
    public SliceHistory of(SliKey key) {
        return track(key).history();
    }

    /** The SLIs with something appended, in order. */
    public NavigableSet<SliKey> keys() {
        return tracks.entrySet().stream()
                .filter(track -> track.getValue().lastMinute().isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The state from which counting goes on: that of the last append, empty when it held none. */
    public Optional<byte[]> checkpoint(SliKey key) {
        return Optional.of(track(key).state().checkpoint())
                .filter(bytes -> bytes.length > 0)
                .map(byte[]::clone);
    }

    /** The last final minute, {@code closedUpTo - 1} of the appends so far, whether or not it has a slice; empty before the first. */
    public OptionalLong lastMinute(SliKey key) {
        return track(key).lastMinute();
    }

    /** How many minutes of an SLI were refused because good exceeded total. */
    public long faults(SliKey key) {
        return track(key).history().faults();
    }

    public Health health() {
        var failure = appendFailure != null ? appendFailure : compactionFailure;
        return new Health(
                damages,
                Optional.ofNullable(failure),
                notices,
                HistoryDirectory.bytes(directory, HistoryDirectory::isJournal),
                HistoryDirectory.bytes(directory, HistoryDirectory::isSegment));
    }

    /**
     * Writes a consistent copy of everything appended so far into an empty or absent directory, while appends go on. The copy opens
     * as a history.
     */
    public void copyTo(Path target) {
        try {
            Files.createDirectories(target);
            if (!HistoryDirectory.list(target, name -> true).isEmpty()) {
                throw new HistoryException.Unreadable(
                        "A copy of the history is not written to " + target
                                + ", because there are files in it; name an empty or new directory.",
                        null);
            }
            var copies = copies(tracks.keySet());
            for (var copy : copies.entrySet()) {
                Segment.write(disk, target, copy.getKey(), copy.getValue(), 0);
            }
            Disk.forceNames(target);
        } catch (IOException e) {
            throw new HistoryException.NotStored(
                    "The history could not be copied to " + target + " (" + e + "); what is there is no whole copy.",
                    e);
        }
    }

    /** Reads every byte of a history directory, without changing it, and says what does not read; empty when all is well. */
    public static List<Damage> verify(Path directory) {
        return Verification.of(directory);
    }

    /** Ends all work on the files. Later appends are refused; views go on showing what was there. */
    public void flushAndClose() {
        if (hasLongJournal()) {
            compact();
        }
        compacting.lock();
        appending.lock();
        try {
            closed = true;
            journal.close();
        } catch (IOException e) {
            appendFailure = "The journal " + journal.file() + " could not be closed: " + e;
        } finally {
            appending.unlock();
            compacting.unlock();
        }
    }

    /** Moves what the journals hold to the segments. Several calls at once do it once. */
    void compact() {
        if (!compacting.tryLock()) {
            return;
        }
        try {
            var compaction = startCompaction();
            compaction.run();
            compaction.copies().keySet().forEach(key -> track(key).stored(compaction.upTo()));
            compactionFailure = null;
        } catch (IOException e) {
            compactionFailure = "The history in " + directory + " could not be compacted (" + e
                    + "); nothing is lost, the journal grows until there is space again.";
        } finally {
            compacting.unlock();
        }
    }

    private void write(List<Appended> all) {
        if (closed) {
            throw new HistoryException.NotStored(notStored(all) + ": the history is closed.", null);
        }
        try {
            journal.append(Entry.bytes(lastAppend + 1, all));
            lastAppend++;
            appendFailure = null;
        } catch (IOException e) {
            var sentence = notStored(all) + " to " + journal.file() + " (" + e
                    + "); nothing stored before is affected; once there is space the same can be appended again.";
            appendFailure = sentence;
            throw new HistoryException.NotStored(sentence, e);
        }
    }

    private boolean hasLongJournal() {
        appending.lock();
        try {
            return !closed && journal.length() > COMPACT_ON_CLOSING_AT_BYTES;
        } finally {
            appending.unlock();
        }
    }

    private static String notStored(List<Appended> all) {
        return "An append of " + all.size() + " batches, the first for "
                + all.getFirst().key() + ", was not stored";
    }

    /** Turns appends to the next journal and holds the tracks still as they are at this point. */
    private Compaction startCompaction() throws IOException {
        appending.lock();
        try {
            if (closed) {
                throw new IOException("it is closed");
            }
            var done = journal;
            journal = Journal.create(disk, directory, done.number() + 1);
            compactNextAt = compactAt;
            done.close();
            var changed = tracks.entrySet().stream()
                    .filter(track -> track.getValue().hasChanges())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            var damaged = damages.stream().map(Damage::file).collect(Collectors.toSet());
            return new Compaction(disk, directory, done.number(), copies(changed), damaged);
        } finally {
            appending.unlock();
        }
    }

    private Map<SliKey, Track> copies(Set<SliKey> keys) {
        appending.lock();
        try {
            return keys.stream()
                    .filter(key -> track(key).lastMinute().isPresent())
                    .collect(Collectors.toMap(key -> key, key -> track(key).copy()));
        } finally {
            appending.unlock();
        }
    }

    private Track track(SliKey key) {
        return tracks.computeIfAbsent(key, k -> new Track());
    }

    private static Journal openJournal(Disk disk, Path directory, Opening opening) throws IOException {
        var last = opening.journals.lastEntry();
        if (last == null || last.getKey() <= opening.highestStored) {
            return Journal.create(disk, directory, opening.highestStored + 1);
        }
        return last.getValue() < FileHead.LENGTH
                ? Journal.create(disk, directory, last.getKey())
                : Journal.goOn(disk, directory, last.getKey(), last.getValue());
    }
}
