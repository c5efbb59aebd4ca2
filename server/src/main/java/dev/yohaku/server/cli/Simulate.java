package dev.yohaku.server.cli;

import dev.yohaku.server.simulator.Archive;
import dev.yohaku.server.simulator.Simulation;
import dev.yohaku.server.simulator.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ./yohaku simulate}: writes the telemetry of a simulated e-gift product and the truth about what was planted in it. */
@Command(
        name = "simulate",
        description =
                "Writes telemetry of a simulated e-gift product, its objectives, and truth.jsonl: what was planted.")
public final class Simulate implements Callable<Integer> {
    private static final int ENVIRONMENT = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before the call.
    private CommandSpec spec;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Which product to simulate (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--weeks",
            defaultValue = "13",
            description = "Weeks of history, 1 to 52 (default: ${DEFAULT-VALUE}).")
    private int weeks;

    @Option(names = "--out", required = true, description = "The directory to write to; made when missing.")
    @SuppressWarnings("NullAway.Init") // Required, so set by picocli before the call.
    private Path out;

    @Option(
            names = "--until",
            defaultValue = "2026-11-24T01:00:00Z",
            description = "The end of the history, in UTC (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // Has a default, so set by picocli before the call.
    private Instant until;

    @Option(
            names = "--story",
            defaultValue = "demo",
            converter = StoryName.class,
            description = {
                "Which story (default: ${DEFAULT-VALUE}): demo, the hand-written one;",
                "drawn, trouble and harmless disturbances drawn from the seed; quiet, disturbances only."
            })
    @SuppressWarnings("NullAway.Init") // Has a default, so set by picocli before the call.
    private Story story;

    @Option(names = "--gzip", description = "Compress the telemetry: a week is about 170 MB of text without.")
    private boolean gzip;

    @Override
    public Integer call() {
        var messages = spec.commandLine().getErr();
        try {
            new Archive(simulation(), out, messages::println).write(gzip);
            return 0;
        } catch (IOException e) {
            messages.println("simulate: cannot write to " + out + ": " + e.getMessage()
                    + ". Choose a directory with --out that you may write to and that has room.");
            return ENVIRONMENT;
        }
    }

    private Simulation simulation() {
        try {
            return Simulation.of(seed, until, weeks, story);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--weeks: " + e.getMessage(), e);
        }
    }

    /** Reads a story's word. */
    static final class StoryName implements ITypeConverter<Story> {
        @Override
        public Story convert(String value) {
            return Stream.of(Story.values())
                    .filter(s -> s.word().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "there is no story \"" + value + "\"; expected demo, drawn or quiet"));
        }
    }
}
