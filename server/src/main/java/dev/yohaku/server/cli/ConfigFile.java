package dev.yohaku.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file of settings named on the command line. */
final class ConfigFile {
    private ConfigFile() {}

    /** Where the framework finds it; refused when it cannot be read or has an ending that says nothing. */
    static String location(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Refusal(3, "--config " + file + ": no such file, or it may not be read");
        }
        if (!file.toString().matches(".*\\.(ya?ml|properties)")) {
            throw new Refusal(2, "--config " + file + ": expected a file ending in .yaml, .yml or .properties");
        }
        return file.toAbsolutePath().toUri().toString();
    }
}
