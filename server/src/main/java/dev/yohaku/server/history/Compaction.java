package dev.yohaku.server.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;

/**
 * Writes the tracks that changed to their segments and then drops the journals that they include. Killed anywhere in between, a
 * segment says itself which journals it includes, so nothing is read twice.
 */
record Compaction(Disk disk, Path directory, long upTo, Map<SliKey, Track> copies, Set<Path> damaged) {
    void run() throws IOException {
        for (var copy : copies.entrySet()) {
            keepIfDamaged(directory.resolve(SegmentName.of(copy.getKey())));
            Segment.write(disk, directory, copy.getKey(), copy.getValue(), upTo);
        }
        Disk.forceNames(directory);
        for (var journal : HistoryDirectory.list(directory, HistoryDirectory::isJournal)) {
            if (HistoryDirectory.journalNumber(journal) <= upTo) {
                keepIfDamaged(journal);
                Files.delete(journal);
            }
        }
        Disk.forceNames(directory);
    }

    private void keepIfDamaged(Path file) throws IOException {
        if (damaged.contains(file) && Files.exists(file)) {
            var aside = file.resolveSibling(file.getFileName() + HistoryDirectory.DAMAGED);
            Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
