package dev.yohaku.server.notify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One request of HTTP/1.1 to a host that was looked up once and whose address was checked: the connection goes to that very address, so a
 * name server that changes its mind in between cannot lead inside; TLS still proves the name. A whole attempt ends within the patience,
 * however slowly the other side talks. Immutable.
 *
 * <p>Java's own client looks names up itself and offers no way to give it a checked address together with the name to prove; one request
 * is less than working around that.
 */
record Wire(URI to, InetAddress address, Duration patience) {
    private static final int LONGEST_LINE = 8_192;

    /** Reads an answer. */
    interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    /** Sends a request and reads the answer; {@code failed} says what a broken attempt comes to. */
    <T> T exchange(byte[] request, Reader<T> reader, Function<Problem, T> failed) {
        try (var plain = new Socket();
                var watch = Watch.over(plain, patience)) {
            plain.connect(new InetSocketAddress(address, port(to)), (int) Math.max(1, patience.toMillis()));
            try (var socket = isPlain(to) ? plain : secured(plain)) {
                var out = socket.getOutputStream();
                out.write(request);
                out.flush();
                return reader.read(new BufferedInputStream(socket.getInputStream()));
            } catch (IOException e) {
                return failed.apply(watch.ended() ? timeout() : broken(e));
            }
        } catch (IOException e) {
            return failed.apply(broken(e));
        }
    }

    /** A head of lines that ends in an empty one, and a body. */
    static byte[] request(String head, byte[] body) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** One line without its end; null when it is longer than a line may be. */
    static @Nullable String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (line.length() >= LONGEST_LINE) {
                return null;
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** Path and query as they stand in a request line. */
    static String target(URI to) {
        var path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        return path + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    /** Host and port as they stand in a head. */
    static String host(URI to) {
        return to.getHost() + (to.getPort() < 0 ? "" : ":" + to.getPort());
    }

    private Socket secured(Socket plain) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, to.getHost(), port(to), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private Problem broken(IOException failure) {
        return switch (failure) {
            case SocketTimeoutException _ -> timeout();
            case SSLException _ -> Problem.of(Problem.Kind.CERTIFICATE, to.getHost());
            default -> Problem.of(Problem.Kind.CONNECTION, to.getHost());
        };
    }

    private Problem timeout() {
        return Problem.of(Problem.Kind.TIMEOUT, to.getHost());
    }

    static boolean isPlain(URI to) {
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
