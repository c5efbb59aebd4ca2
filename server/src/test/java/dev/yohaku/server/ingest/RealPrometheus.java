package dev.yohaku.server.ingest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A Prometheus of this machine, started on a free port of the loopback address with its data below {@code target}. */
public final class RealPrometheus implements AutoCloseable {
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/prometheus"), Path.of("/usr/local/bin/prometheus"));

    private final Path directory;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Process process;

    private RealPrometheus(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    public static RealPrometheus start(String name) throws IOException, InterruptedException {
        assertTrue(
                PLACES.stream().anyMatch(Files::isExecutable),
                "no prometheus on this machine (apt-get install prometheus)");
        Files.createDirectories(Path.of("target"));
        var directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "prometheus-" + name + "-");
        Files.writeString(directory.resolve("prometheus.yml"), "global: {}\n");
        var prometheus = new RealPrometheus(directory, freePort());
        prometheus.startProcess();
        return prometheus;
    }

    void startProcess() throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        PLACES.stream()
                                .filter(Files::isExecutable)
                                .findFirst()
                                .orElseThrow()
                                .toString(),
                        "--config.file=" + directory.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + directory.resolve("tsdb"),
                        "--storage.tsdb.retention.time=120d",
                        "--web.listen-address=127.0.0.1:" + port,
                        "--web.enable-remote-write-receiver",
                        "--web.enable-lifecycle",
                        "--log.level=warn")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        awaitReady();
    }

    void stopProcess() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Source source() {
        return Source.open("real", url());
    }

    public void write(byte[] remoteWrite) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url().resolve("/api/v1/write"))
                .header("Content-Encoding", "snappy")
                .POST(HttpRequest.BodyPublishers.ofByteArray(remoteWrite))
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
    }

    /** Goes on with another configuration file. */
    public void configure(String yaml) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("prometheus.yml"), yaml);
        var request = HttpRequest.newBuilder(url().resolve("/-/reload"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
    }

    private void awaitReady() throws InterruptedException, IOException {
        for (int i = 0; i < 300; i++) {
            try {
                var ready = HttpRequest.newBuilder(url().resolve("/-/ready")).build();
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            Thread.sleep(100);
        }
        throw new IOException("prometheus did not become ready; see " + directory.resolve("log"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        try {
            stopProcess();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }
}
