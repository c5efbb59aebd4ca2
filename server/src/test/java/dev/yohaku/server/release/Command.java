package dev.yohaku.server.release;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The real command in a process of its own, as a person types it. Ends with the test. */
final class Command implements AutoCloseable {
    private static final String MAIN = "dev.yohaku.server.cli.Main";

    private final Process process;
    private final Path out;
    private final Path err;

    /** What a command left behind. */
    record Ended(int exit, String out, String err) {}

    private Command(Path directory, List<String> line) throws IOException {
        out = directory.resolve("out.txt");
        err = directory.resolve("err.txt");
        process = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    /** From the classes of this build, in a working directory. */
    static Command ofBuild(Path directory, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                MAIN));
        line.addAll(List.of(arguments));
        return new Command(directory, line);
    }

    /** From an unpacked release. */
    static Command ofRelease(Path release, Path directory, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(release.resolve("yohaku").toString()));
        line.addAll(List.of(arguments));
        return new Command(directory, line);
    }

    boolean runs() {
        return process.isAlive();
    }

    String out() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    String err() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    /** Waits for its end. */
    Ended ended(Duration patience) throws IOException, InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("it still runs after " + patience + "; it said: " + out() + err());
        }
        return new Ended(process.exitValue(), out(), err());
    }

    /** Asks it to end, as a service manager does. */
    Ended stop(Duration patience) throws IOException, InterruptedException {
        process.destroy();
        return ended(patience);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String absolute(String classpath) {
        return Arrays.stream(classpath.split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
