package dev.yohaku.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.yohaku.server.store.Databases;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server killed while people write, editions are made and digests are sent; {@code bench/killed-review.sh} does it 200 times. */
class KilledReviewTests {
    private static final int KILLS = Integer.getInteger("yohaku.review.kills", 3);
    private static final int LONGEST = 4_000;

    private final Path data = Databases.directory();
    private final Random random = new Random();
    private final Map<String, List<String>> received = new ConcurrentSkipListMap<>();
    private final long right = System.currentTimeMillis();

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private HttpServer receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            var key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.computeIfAbsent(key, k -> new CopyOnWriteArrayList<>()).add(body);
            thinkItOver();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void noWordIsLostNoEditionIsThereTwiceAndAResendCarriesItsKey() throws IOException, InterruptedException {
        Set<String> acknowledged = new LinkedHashSet<>();
        for (var kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(liveAndDie(acknowledged, random.nextInt(LONGEST)));
        }
        var held = untilAllIsSent(acknowledged);
        assertThat(acknowledged).anyMatch(line -> line.startsWith("note "));
        var editions = held.stream().filter(line -> line.startsWith("edition ")).toList();
        assertThat(editions).isNotEmpty().allMatch(line -> line.split(" ", -1)[2].equals("1"));
        assertThat(editions.stream().map(line -> line.split(" ", -1)[1]).toList())
                .doesNotHaveDuplicates();
        assertThat(received.keySet()).containsAll(keys(editions));
        assertThat(received)
                .allSatisfy(
                        (key, bodies) -> assertThat(Set.copyOf(bodies)).as(key).hasSize(1));
        System.out.println(KILLS + " kills; " + acknowledged.size() + " lines acknowledged, all held; "
                + editions.size() + " editions; " + received.size() + " digests under their keys, sent "
                + received.values().stream().mapToInt(List::size).sum() + " times");
    }

    /** So that many a server is killed between sending and recording. */
    private static void thinkItOver() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> keys(List<String> editions) {
        return editions.stream()
                .map(line -> MeetingProcess.CHANNEL + "/review/all/" + line.split(" ", -1)[1] + "/1")
                .toList();
    }

    /** Lets a server live for some time; what it says while it lives. What was acknowledged before it must hold at its start. */
    private Set<String> liveAndDie(Set<String> acknowledged, int millis) throws IOException, InterruptedException {
        var process = process();
        try (var lines = process.inputReader()) {
            assertThat(lost(acknowledged, held(lines))).isEmpty();
            Thread.sleep(millis);
            process.toHandle().destroyForcibly();
            return wholeLines(lines);
        } finally {
            end(process);
        }
    }

    /** By look-up: hundreds of kills leave a hundred thousand lines, too many to compare each with each. */
    private static Set<String> lost(Set<String> acknowledged, Set<String> held) {
        return acknowledged.stream().filter(line -> !held.contains(line)).collect(Collectors.toSet());
    }

    /** The last server lives until the receiver has all that it held at its start. */
    private Set<String> untilAllIsSent(Set<String> acknowledged) throws IOException, InterruptedException {
        var process = process();
        try (var lines = process.inputReader()) {
            var held = held(lines);
            assertThat(lost(acknowledged, held)).isEmpty();
            var wanted = keys(
                    held.stream().filter(line -> line.startsWith("edition ")).toList());
            var most = 600 + 10 * wanted.size(); // Servers that live for seconds leave a queue.
            for (var tries = 0; tries < most && !received.keySet().containsAll(wanted); tries++) {
                Thread.sleep(100);
                drain(lines);
            }
            return held;
        } finally {
            end(process);
        }
    }

    private Process process() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MeetingProcess.class.getName(),
                        data.toString(),
                        "http://localhost:" + receiver.getAddress().getPort() + "/digest",
                        Long.toString(right))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static Set<String> held(BufferedReader lines) throws IOException {
        Set<String> held = new LinkedHashSet<>();
        for (var line = lines.readLine(); !MeetingProcess.OPEN.equals(line); line = lines.readLine()) {
            assertThat(line).as("the server started").isNotNull();
            held.add(line);
        }
        return held;
    }

    private static void drain(BufferedReader lines) throws IOException {
        while (lines.ready()) {
            lines.readLine();
        }
    }

    /** A last line without its end was not said. */
    private static Set<String> wholeLines(BufferedReader lines) throws IOException {
        var text = new StringBuilder();
        for (var c = lines.read(); c >= 0; c = lines.read()) {
            text.append((char) c);
        }
        return text.substring(0, text.lastIndexOf("\n") + 1)
                .lines()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
