package dev.yohaku.server.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The names of the files in a history directory. Files with other names, such as those kept as damaged, are left alone. */
final class HistoryDirectory {
    /** What is put behind the name of a file that had damage, when its readable part has been written anew. */
    static final String DAMAGED = ".damaged";

    private static final String JOURNAL = "journal-";

    private HistoryDirectory() {}

    /** The files of one kind, by name; none where there is no directory. */
    static List<Path> list(Path directory, Predicate<String> kind) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> kind.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    static boolean isSegment(String name) {
        return name.endsWith(SegmentName.ENDING);
    }

    static boolean isTemporary(String name) {
        return name.endsWith(SegmentName.ENDING + SegmentName.TEMPORARY);
    }

    static boolean isJournal(String name) {
        return name.matches(JOURNAL + "\\d{8,18}");
    }

    static long journalNumber(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(JOURNAL.length()));
    }

    /** Bytes in all files of one kind; 0 where they cannot be asked. */
    static long bytes(Path directory, Predicate<String> kind) {
        try {
            return list(directory, kind).stream()
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
