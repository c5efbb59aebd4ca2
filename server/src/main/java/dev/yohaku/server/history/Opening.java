package dev.yohaku.server.history;

import dev.yohaku.engine.sli.SliceBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a history directory: the segments first, then what the journals hold beyond them. Changes nothing but leftovers of a
 * segment that was being written. Confined to one thread.
 */
final class Opening {
    /** Small batches are gathered up to this many slices before they are added to a history, which has a price per batch. */
    private static final int GATHERED = 4_000;

    final Map<SliKey, Track> tracks = new TreeMap<>();
    final List<Damage> damages = new ArrayList<>();
    final List<String> notices = new ArrayList<>();

    /** The journals that are there, ascending, each with the offset behind its last whole append. */
    final TreeMap<Long, Long> journals = new TreeMap<>();

    long lastAppend;

    /** The highest number of a journal that a segment includes; a journal of such a number is not written to any more. */
    long highestStored;

    private final Map<SliKey, List<SliceBatch>> gathered = new LinkedHashMap<>();

    static Opening of(Path directory) throws IOException {
        Files.createDirectories(directory);
        var opening = new Opening();
        for (var file : HistoryDirectory.list(directory, HistoryDirectory::isTemporary)) {
            Files.delete(file);
        }
        for (var file : HistoryDirectory.list(directory, HistoryDirectory::isSegment)) {
            opening.read(file);
        }
        for (var file : HistoryDirectory.list(directory, HistoryDirectory::isJournal)) {
            opening.readJournal(file);
        }
        opening.gathered.keySet().stream().toList().forEach(opening::addGathered);
        return opening;
    }

    private void read(Path file) throws IOException {
        var segment = Segment.read(file, Files.readAllBytes(file));
        damages.addAll(segment.damages());
        var key = segment.key();
        if (key.isEmpty()) {
            damages.add(new Damage(file, 0, "neither the file nor its name says whose slices these are"));
            return;
        }
        var track = segment.track();
        highestStored = Math.max(highestStored, track.stored());
        tracks.put(key.get(), track);
    }

    private void readJournal(Path file) throws IOException {
        var number = HistoryDirectory.journalNumber(file);
        var bytes = Files.readAllBytes(file);
        var reading = JournalReading.of(file, bytes, one -> take(one, number));
        damages.addAll(reading.damages);
        if (bytes.length > reading.end) {
            notices.add((bytes.length - reading.end)
                    + " bytes of an append that was not finished were left out at the end of " + file
                    + "; it was never acknowledged");
        }
        journals.put(number, reading.end);
        lastAppend = Math.max(lastAppend, reading.lastAppend);
    }

    private void take(Appended one, long journal) {
        var track = tracks.computeIfAbsent(one.key(), k -> new Track());
        if (journal <= track.stored()) {
            return;
        }
        track.add(SliceBatch.EMPTY, one.closedUpTo(), one.checkpoint(), journal);
        var batches = gathered.computeIfAbsent(one.key(), k -> new ArrayList<>());
        batches.add(one.batch());
        if (batches.stream().mapToInt(b -> b.slices().size()).sum() > GATHERED || batches.size() > GATHERED) {
            addGathered(one.key());
        }
    }

    private void addGathered(SliKey key) {
        var batches = gathered.put(key, new ArrayList<>());
        var track = tracks.get(key);
        if (batches != null && track != null) {
            track.history().add(joined(batches));
        }
    }

    private static SliceBatch joined(List<SliceBatch> batches) {
        return new SliceBatch(
                batches.stream().flatMap(b -> b.slices().stream()).toList(),
                batches.stream().flatMap(b -> b.spans().stream()).toList(),
                batches.stream().flatMap(b -> b.spends().stream()).toList(),
                batches.stream().mapToLong(SliceBatch::faults).sum());
    }
}
