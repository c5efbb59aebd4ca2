package dev.yohaku.server.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The server that holds a data directory just now, to be asked with the owner's token that lies in the directory. */
final class RunningServer {
    private static final String FILE = "server.json";

    private final URI address;
    private final String token;

    private RunningServer(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** The server of this directory; empty when none runs there. A file left by a killed server counts as none. */
    static Optional<RunningServer> of(Path data) {
        var file = data.resolve(FILE);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            var told = new JsonMapper().readTree(Files.readString(file));
            var server = new RunningServer(
                    URI.create(told.path("address").asString()),
                    told.path("token").asString());
            return server.answers() ? Optional.of(server) : Optional.empty();
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** What it answers to a GET below its address; {@code path} begins without a slash. */
    String get(String path) {
        return answer(request(path).build(), path);
    }

    /** What it answers to a POST of JSON below its address; {@code path} begins without a slash. */
    String post(String path, String json) {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return answer(request.build(), path);
    }

    private String answer(HttpRequest request, String path) {
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            var answer = http.send(request, BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> answer.body();
                case 400, 404 -> throw new Refusal(1, answer.body().strip());
                default ->
                    throw new Refusal(
                            3, "The running server at " + address + " answered " + answer.statusCode() + " to " + path);
            };
        } catch (IOException e) {
            throw new Refusal(3, "The running server at " + address + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(3, "Interrupted while asking the running server", e);
        }
    }

    private boolean answers() throws IOException {
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            return http.send(request("healthz").build(), BodyHandlers.discarding())
                            .statusCode()
                    < 500;
        } catch (ConnectException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }
}
