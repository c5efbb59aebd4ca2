package dev.yohaku.server.notify;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts one document. The host is looked up once, the address found is checked, and the connection goes to that very address, so a name
 * server that changes its mind in between cannot lead inside; TLS still proves the name. Redirects are not followed. A whole attempt
 * ends within the patience, however slowly the other side talks. Thread-safe.
 *
 * <p>Java's own client looks names up itself and offers no way to give it a checked address together with the name to prove; one request
 * of HTTP/1.1 is less than working around that.
 */
@Component
class Courier {
    static final int LARGEST_BODY = 64 * 1024;
    private static final int LONGEST_STATUS_LINE = 1_024;
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
        try (var plain = new Socket();
                var watch = Watch.over(plain, patience)) {
            plain.connect(new InetSocketAddress(address, port(to)), (int) patience.toMillis());
            try (var socket = isPlain(to) ? plain : secured(plain, to)) {
                var out = socket.getOutputStream();
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                out.write(body);
                out.flush();
                return judge(statusLine(socket.getInputStream()));
            } catch (IOException e) {
                return Optional.of(watch.ended() ? timeout(to) : broken(e, to));
            }
        } catch (IOException e) {
            return Optional.of(broken(e, to));
        }
    }

    private static Socket secured(Socket plain, URI to) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, to.getHost(), port(to), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String head(URI to, String key, int length) {
        var path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        var query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
        var port = to.getPort() < 0 ? "" : ":" + to.getPort();
        return String.join(
                "\r\n",
                "POST " + path + query + " HTTP/1.1",
                "Host: " + to.getHost() + port,
                "User-Agent: yohaku",
                "Content-Type: application/json; charset=utf-8",
                "Content-Length: " + length,
                "Idempotency-Key: " + key,
                "Connection: close",
                "",
                "");
    }

    private static String statusLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (line.length() >= LONGEST_STATUS_LINE) {
                return "";
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static Optional<Problem> judge(String line) {
        if (!line.matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
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

    private static Problem broken(IOException failure, URI to) {
        return switch (failure) {
            case SocketTimeoutException _ -> timeout(to);
            case SSLException _ -> Problem.of(Problem.Kind.CERTIFICATE, to.getHost());
            default -> Problem.of(Problem.Kind.CONNECTION, to.getHost());
        };
    }

    private static Problem timeout(URI to) {
        return Problem.of(Problem.Kind.TIMEOUT, to.getHost());
    }

    private static boolean isPlain(URI to) {
        return to.getScheme().toLowerCase(Locale.ROOT).equals("http");
    }

    private static int port(URI to) {
        return to.getPort() >= 0 ? to.getPort() : isPlain(to) ? 80 : 443;
    }

    /** Closes a socket when its time is up, unless it is done before. */
    private static final class Watch implements AutoCloseable {
        private final CountDownLatch done = new CountDownLatch(1);
        private volatile boolean ended;

        static Watch over(Socket socket, Duration patience) {
            var watch = new Watch();
            Thread.ofVirtual().start(() -> watch.run(socket, patience));
            return watch;
        }

        private void run(Socket socket, Duration patience) {
            try (socket) {
                ended = !done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                ended = true;
            }
        }

        boolean ended() {
            return ended;
        }

        @Override
        public void close() {
            done.countDown();
        }
    }
}
