package dev.yohaku.server.notify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Sends requests over the {@link Wire} to addresses that somebody typed. Up to three redirects are followed, each checked
 * as if it had been typed, never from https to http; what is posted follows only those that keep the method (307, 308). All of it ends
 * within the patience. Thread-safe.
 */
@Component
class Courier {
    static final int LARGEST_BODY = 64 * 1024;
    static final int MOST_REDIRECTS = 3;
    private static final int MOST_FIELDS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** @param fields further lines of the head */
    private record Request(String method, URI to, List<String> fields, String body) {
        Request elsewhere(URI other) {
            return new Request(method, other, fields, body);
        }
    }

    private sealed interface Outcome {
        /** @param location where it points, of a status of 3xx; may be empty */
        record Answered(int status, String location) implements Outcome {}

        record Failed(Problem problem) implements Outcome {}
    }

    private final OutsideAddresses addresses;
    private final Duration patience;

    @Autowired
    Courier(OutsideAddresses addresses) {
        this(addresses, PATIENCE);
    }

    Courier(OutsideAddresses addresses, Duration patience) {
        this.addresses = addresses;
        this.patience = patience;
    }

    /** Posts JSON; empty when it was taken, with a status of 2xx. */
    Optional<Problem> post(URI to, String key, String json) {
        var length = json.getBytes(StandardCharsets.UTF_8).length;
        if (length > LARGEST_BODY) {
            return Optional.of(Problem.of(Problem.Kind.REFUSED, "over " + LARGEST_BODY + " bytes"));
        }
        var fields = List.of(
                "Content-Type: application/json; charset=utf-8",
                "Content-Length: " + length,
                "Idempotency-Key: " + key);
        return send(new Request("POST", to, fields, json));
    }

    /** Asks for a page and does not read it; empty when the status was 2xx. */
    Optional<Problem> get(URI to) {
        return send(new Request("GET", to, List.of(), ""));
    }

    private Optional<Problem> send(Request first) {
        var end = System.nanoTime() + patience.toNanos();
        var request = first;
        for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            switch (exchange(request, Duration.ofNanos(end - System.nanoTime()))) {
                case Outcome.Failed(var problem) -> {
                    return Optional.of(problem);
                }
                case Outcome.Answered answer
                when answer.status() / 100 != 3 -> {
                    return judge(answer.status());
                }
                case Outcome.Answered answer -> {
                    switch (next(request.method(), request.to(), answer.status(), answer.location())) {
                        case OutsideAddresses.Parsed.Wrong(var problem) -> {
                            return Optional.of(problem);
                        }
                        case OutsideAddresses.Parsed.Fine(var uri) -> request = request.elsewhere(uri);
                    }
                }
            }
        }
        return Optional.of(Problem.of(Problem.Kind.REDIRECTS, Integer.toString(MOST_REDIRECTS)));
    }

    private Outcome exchange(Request request, Duration left) {
        if (!left.isPositive()) {
            return new Outcome.Failed(
                    Problem.of(Problem.Kind.TIMEOUT, request.to().getHost()));
        }
        return switch (addresses.find(request.to().getHost())) {
            case OutsideAddresses.Found.Unreachable(var problem) -> new Outcome.Failed(problem);
            case OutsideAddresses.Found.Reachable(var address) ->
                new Wire(request.to(), address, left).exchange(bytes(request), Courier::answer, Outcome.Failed::new);
        };
    }

    private static byte[] bytes(Request request) {
        var head = new StringBuilder(request.method() + " " + Wire.target(request.to()) + " HTTP/1.1\r\nHost: "
                + Wire.host(request.to()) + "\r\nUser-Agent: yohaku\r\n");
        request.fields().forEach(field -> head.append(field).append("\r\n"));
        return Wire.request(
                head.append("Connection: close\r\n\r\n").toString(),
                request.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Outcome answer(InputStream in) throws IOException {
        var line = Wire.line(in);
        if (line == null || !line.matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
            return new Outcome.Failed(Problem.of(Problem.Kind.ANSWER, ""));
        }
        var status = Integer.parseInt(line.substring(9, 12));
        return new Outcome.Answered(status, status / 100 == 3 ? location(in) : "");
    }

    private static String location(InputStream in) throws IOException {
        for (var i = 0; i < MOST_FIELDS; i++) {
            var line = Wire.line(in);
            if (line == null || line.isEmpty()) {
                return "";
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("location:")) {
                return line.substring("location:".length()).strip();
            }
        }
        return "";
    }

    /** Where an answer points, if what was asked may be asked there. */
    OutsideAddresses.Parsed next(String method, URI from, int status, String location) {
        var keepsMethod = status == 307 || status == 308;
        var followed =
                keepsMethod || (method.equals("GET") && List.of(301, 302, 303).contains(status));
        if (!followed || location.isEmpty()) {
            return wrong(Integer.toString(status));
        }
        return switch (resolved(from, location)) {
            case OutsideAddresses.Parsed.Fine(var uri)
            when Wire.isPlain(uri) && !Wire.isPlain(from) -> wrong(status + " https → http");
            case OutsideAddresses.Parsed parsed -> parsed;
        };
    }

    private OutsideAddresses.Parsed resolved(URI from, String location) {
        try {
            return addresses.parse(from.resolve(location.replaceAll("#.*", "")).toString());
        } catch (IllegalArgumentException e) {
            return wrong("Location");
        }
    }

    private static OutsideAddresses.Parsed wrong(String detail) {
        return new OutsideAddresses.Parsed.Wrong(Problem.of(Problem.Kind.REDIRECT, detail));
    }

    private static Optional<Problem> judge(int status) {
        var kind = switch (status / 100) {
            case 2 -> null;
            case 4 -> status == 408 || status == 425 || status == 429 ? Problem.Kind.BUSY : Problem.Kind.REFUSED;
            case 5 -> Problem.Kind.BUSY;
            default -> Problem.Kind.ANSWER;
        };
        return Optional.ofNullable(kind).map(k -> Problem.of(k, Integer.toString(status)));
    }
}
