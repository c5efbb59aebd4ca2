package dev.yohaku.server.notify;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Posts one document over the {@link Wire}. Redirects are not followed. Thread-safe. */
@Component
class Courier {
    static final int LARGEST_BODY = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

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
        var body = json.getBytes(StandardCharsets.UTF_8);
        if (body.length > LARGEST_BODY) {
            return Optional.of(Problem.of(Problem.Kind.REFUSED, "over " + LARGEST_BODY + " bytes"));
        }
        return switch (addresses.find(to.getHost())) {
            case OutsideAddresses.Found.Unreachable(var problem) -> Optional.of(problem);
            case OutsideAddresses.Found.Reachable(var address) -> post(to, address, head(to, key, body.length), body);
        };
    }

    private Optional<Problem> post(URI to, InetAddress address, String head, byte[] body) {
        return new Wire(to, address, patience)
                .exchange(Wire.request(head, body), in -> judge(Wire.line(in)), Optional::of);
    }

    private static String head(URI to, String key, int length) {
        return String.join(
                "\r\n",
                "POST " + Wire.target(to) + " HTTP/1.1",
                "Host: " + Wire.host(to),
                "User-Agent: yohaku",
                "Content-Type: application/json; charset=utf-8",
                "Content-Length: " + length,
                "Idempotency-Key: " + key,
                "Connection: close",
                "",
                "");
    }

    private static Optional<Problem> judge(@Nullable String line) {
        if (line == null || !line.matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
            return Optional.of(Problem.of(Problem.Kind.ANSWER, ""));
        }
        var status = Integer.parseInt(line.substring(9, 12));
        var kind = switch (status / 100) {
            case 2 -> null;
            case 3 -> Problem.Kind.REDIRECT;
            case 4 -> status == 408 || status == 425 || status == 429 ? Problem.Kind.BUSY : Problem.Kind.REFUSED;
            case 5 -> Problem.Kind.BUSY;
            default -> Problem.Kind.ANSWER;
        };
        return Optional.ofNullable(kind).map(k -> Problem.of(k, Integer.toString(status)));
    }
}
