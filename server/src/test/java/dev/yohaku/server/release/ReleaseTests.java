package dev.yohaku.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tarball, unpacked where no source and no build tool is, behind a proxy that speaks TLS and gives it a path. */
class ReleaseTests {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TARGET = Path.of("target", "release").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"([^\"]*)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static Path release;

    @TempDir
    private Path directory = Path.of("");

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        Files.createDirectories(TARGET);
        var jar = Files.createDirectories(TARGET.resolve("jar")).resolve("yohaku-server-test.jar");
        run(
                Path.of(System.getProperty("java.home"), "bin", "jar").toString(),
                "cf",
                jar.toString(),
                "-C",
                "target/classes",
                ".");
        var made = run(PROJECT.resolve("bin/package").toString(), TARGET.toString(), jar.toString());
        var tarball = Path.of(made.lines().toList().getLast());
        run("tar", "-xzf", tarball.toString(), "-C", TARGET.toString());
        release = TARGET.resolve(tarball.getFileName().toString().replace(".tar.gz", ""));
    }

    @Test
    void itHoldsNeitherSourcesNorBuildTools() throws IOException {
        try (var files = Files.walk(release)) {
            assertThat(files.map(file -> release.relativize(file).toString()))
                    .contains("yohaku", "yohaku.service", "Containerfile", "LICENSE", "docs/operations/install.md")
                    .noneMatch(name -> name.endsWith(".java") || name.endsWith("pom.xml") || name.contains("maven"));
        }
    }

    @Test
    void itServesBehindAProxyUnderAPath() throws IOException, InterruptedException {
        var port = freePort();
        try (var server = Command.ofRelease(
                release,
                directory,
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                directory.resolve("data").toString(),
                "--base-url",
                "https://example.test/tools/yohaku")) {
            awaitHealth(server, port);
            assertThat(server.out()).contains("https://example.test/tools/yohaku/join/");
            assertThat(server.out()).contains("Yohaku is at https://example.test/tools/yohaku");
            var home = get(port, "/tools/yohaku/");
            assertThat(home.statusCode()).isEqualTo(302);
            assertThat(home.headers().firstValue("Location").orElse(""))
                    .startsWith("https://example.test/tools/yohaku/sign-in");
            var page = get(port, "/tools/yohaku/sign-in");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(links(page.body())).isNotEmpty().allMatch(link -> link.startsWith("/tools/yohaku/"));
            assertThat(page.headers().allValues("Set-Cookie"))
                    .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("Path=/tools/yohaku"));
            assertThat(server.stop(Duration.ofSeconds(30)).exit()).isEqualTo(143);
            assertThat(server.err()).doesNotContain("\tat ");
        }
    }

    private static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map((MatchResult m) -> m.group(1))
                .filter(link -> !link.startsWith("#") && !link.startsWith("?") && !link.startsWith("data:"))
                .toList();
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "example.test")
                .header("X-Forwarded-Port", "443")
                .header("Accept", "text/html,*/*;q=0.8")
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static void awaitHealth(Command server, int port) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && server.runs()) {
            try {
                if (get(port, "/tools/yohaku/healthz").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            Thread.sleep(100);
        }
        throw new IOException("no answer; it said: " + server.out() + server.err());
    }

    private static String run(String... line) throws IOException, InterruptedException {
        var process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", line)).isZero();
        return said;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
