package dev.yohaku.server.objectives;

import dev.yohaku.engine.spec.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Objective files on disk: the ones named, and in directories all that end in .yaml or .yml, in the order of their names. */
public final class ObjectivePaths {
    private ObjectivePaths() {}

    /** @throws IOException with the path in its message, when one cannot be read */
    public static List<SpecFile> read(List<Path> paths) throws IOException {
        var files = new ArrayList<SpecFile>();
        for (var path : paths) {
            for (var file : expand(path)) {
                files.add(new SpecFile(file.toString(), text(file)));
            }
        }
        return files;
    }

    private static List<Path> expand(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (var entries = Files.walk(path)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IOException(file + ": cannot be read; expected an objective file in UTF-8", e);
        }
    }
}
