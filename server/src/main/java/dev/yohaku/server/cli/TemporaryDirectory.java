package dev.yohaku.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A directory that lives as long as the process. */
final class TemporaryDirectory {
    private TemporaryDirectory() {}

    /** Makes one that only its owner can read, and removes it when the process ends in an orderly way. */
    static Path create(String name) throws IOException {
        var directory = Files.createTempDirectory(name);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(directory), "remove " + directory));
        return directory;
    }

    private static void remove(Path directory) {
        try (var entries = Files.walk(directory)) {
            entries.sorted(Comparator.reverseOrder()).forEach(TemporaryDirectory::delete);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("The temporary directory " + directory + " could not be removed: " + e.getMessage());
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
