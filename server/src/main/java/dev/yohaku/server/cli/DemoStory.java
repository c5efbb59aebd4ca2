package dev.yohaku.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Which simulated product a demo directory holds: the seed, and the moment to which its story is tied, so that a later start goes on with it. */
record DemoStory(long seed, Instant anchor) {
    /** The story of a directory; a new one, tied to {@code now}, where there is none yet. */
    static DemoStory in(Path directory, long seed, Instant now) throws IOException {
        var file = directory.resolve("demo-story");
        if (Files.exists(file)) {
            return parse(Files.readString(file), file);
        }
        var story = new DemoStory(seed, now.truncatedTo(ChronoUnit.MINUTES));
        Files.writeString(file, story.seed + " " + story.anchor + "\n");
        return story;
    }

    private static DemoStory parse(String text, Path file) {
        var blank = text.indexOf(' ');
        try {
            return new DemoStory(
                    Long.parseLong(text.substring(0, Math.max(0, blank))),
                    Instant.parse(text.substring(blank + 1).strip()));
        } catch (NumberFormatException | DateTimeException e) {
            throw new Refusal(
                    3,
                    file + " does not hold a seed and a time. Remove the directory, or name another one with --data",
                    e);
        }
    }
}
