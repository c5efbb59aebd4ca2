package dev.yohaku.server.history;

import java.nio.file.Path;

/** Bytes of a file that do not read: from the offset on, and in words what was lost with them. */
public record Damage(Path file, long offset, String what) {
    @Override
    public String toString() {
        return file + " at byte " + offset + ": " + what;
    }
}
