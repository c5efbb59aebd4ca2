package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Writes a simulation's history to a directory: telemetry by week, the truth and the objectives. The same simulation, the same bytes. */
public final class Archive {
    private static final int WEEK = 7 * Tokyo.DAY;

    private final Simulation simulation;
    private final Path directory;
    private final Consumer<String> progress;

    /** @param progress told in a few words what is done, now and then */
    public Archive(Simulation simulation, Path directory, Consumer<String> progress) {
        this.simulation = simulation;
        this.directory = directory;
        this.progress = progress;
    }

    /**
     * Writes all of it, plain or compressed.
     *
     * @throws IOException when the directory cannot be made or written
     */
    public void write(boolean compressed) throws IOException {
        Files.createDirectories(directory.resolve("objectives"));
        for (var document : ObjectiveDocuments.of(simulation).entrySet()) {
            Files.writeString(directory.resolve("objectives").resolve(document.getKey()), document.getValue());
        }
        telemetry(compressed);
        var truth = Truth.of(simulation, id -> progress.accept("replayed " + id));
        Files.writeString(directory.resolve("truth.jsonl"), String.join("\n", truth.lines()) + "\n");
    }

    private void telemetry(boolean compressed) throws IOException {
        var history = simulation.history();
        for (var from = history.from(); from < history.to(); from += WEEK) {
            var week = new MinuteRange(from, Math.min(from + WEEK, history.to()));
            var name = "telemetry-" + Tokyo.date(Tokyo.day(from)) + ".om" + (compressed ? ".gz" : "");
            try (var out = new BufferedWriter(
                    new OutputStreamWriter(open(directory.resolve(name), compressed), StandardCharsets.UTF_8),
                    1 << 16)) {
                new OpenMetricsFile(simulation, out).write(week);
            }
            progress.accept("wrote " + name);
        }
    }

    private static OutputStream open(Path file, boolean compressed) throws IOException {
        var out = Files.newOutputStream(file);
        return compressed ? new GZIPOutputStream(out, 1 << 16) : out;
    }
}
