package dev.yohaku.server.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product in a process of its own, as the launcher starts it, on the loopback address. */
final class YohakuProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Yohaku is at (http://\\S+/)");
    private static final Pattern LINK = Pattern.compile("(http://\\S+/join/\\S+)");
    private static final Duration START = Duration.ofSeconds(90);

    private final ChildProcess process;
    private final Path data;

    private YohakuProcess(ChildProcess process, Path data) {
        this.process = process;
        this.data = data;
    }

    /** Starts a command such as {@code demo}; returns when its pages answer. */
    static YohakuProcess start(Path data, String command, String... options) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var log = data.resolveSibling(data.getFileName() + ".log");
        var yohaku = new YohakuProcess(ChildProcess.start(log, commandLine(data, command, options)), data);
        try {
            yohaku.awaitAddress();
        } catch (AssertionError e) {
            yohaku.close();
            throw new AssertionError(yohaku.process.printed(), e);
        }
        return yohaku;
    }

    private static List<String> commandLine(Path data, String command, String... options) {
        var line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.yohaku.server.cli.Main",
                command,
                "--data",
                data.toString()));
        line.addAll(List.of(options));
        return line;
    }

    private void awaitAddress() throws InterruptedException {
        Eventually.holds("the address of Yohaku", START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("it ended");
            }
            return ADDRESS.matcher(process.printed()).find();
        });
    }

    /** Ends with a slash. */
    URI address() throws IOException {
        return URI.create(first(ADDRESS));
    }

    /** The link that makes its user the first administrator. */
    String link() throws IOException {
        return first(LINK);
    }

    private String first(Pattern pattern) throws IOException {
        var printed = pattern.matcher(process.printed());
        if (!printed.find()) {
            throw new IOException("not printed: " + pattern + "\n" + process.printed());
        }
        return printed.group(1);
    }

    /** Asked as the commands on this machine ask it. */
    JsonNode api(String path) throws IOException, InterruptedException {
        return new JsonMapper().readTree(get("api/v1/" + path));
    }

    /** The text of a page, or another document. */
    String get(String path) throws IOException, InterruptedException {
        var token = new JsonMapper()
                .readTree(Files.readString(data.resolve("server.json")))
                .path("token")
                .asString();
        return Http.get(address() + path, "Authorization", "Bearer " + token);
    }

    /** Until the whole past of every objective is read. */
    void awaitThePast(Duration within) throws IOException, InterruptedException {
        Eventually.holds("the past is read", within, () -> {
            var objectives = api("objectives");
            return !objectives.isEmpty()
                    && objectives
                            .valueStream()
                            .allMatch(objective -> objective.path("total").asDouble() > 0)
                    && !get("sources").contains("<progress");
        });
    }

    @Override
    public void close() {
        process.close();
    }
}
