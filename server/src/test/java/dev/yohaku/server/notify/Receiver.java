package dev.yohaku.server.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody on this machine who takes notices, answers each with the same lines, and remembers them. */
final class Receiver implements AutoCloseable {
    private final ServerSocket server;
    private final Duration betweenBytes;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile String answer;

    private Receiver(ServerSocket server, String answer, Duration betweenBytes) {
        this.server = server;
        this.answer = answer;
        this.betweenBytes = betweenBytes;
    }

    static Receiver answering(String answer) throws IOException {
        return start(answer, Duration.ZERO);
    }

    /** Sends its answer a byte at a time. */
    static Receiver slow(String answer, Duration betweenBytes) throws IOException {
        return start(answer, betweenBytes);
    }

    private static Receiver start(String answer, Duration betweenBytes) throws IOException {
        var receiver = new Receiver(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), answer, betweenBytes);
        Thread.ofVirtual().start(receiver::serve);
        return receiver;
    }

    void answers(String next) {
        answer = next;
    }

    URI address(String path) {
        return URI.create("http://localhost:" + server.getLocalPort() + path);
    }

    /** Head and body of each request. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                requests.add(read(socket));
                write(socket);
            } catch (IOException e) {
                // The other side left, or the test is over.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String read(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var head = new StringBuilder();
        var length = 0;
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring(16));
            }
        }
        var body = new StringBuilder();
        while (body.toString().getBytes(StandardCharsets.UTF_8).length < length) {
            body.append((char) in.read());
        }
        return head + body.toString();
    }

    private void write(Socket socket) throws IOException, InterruptedException {
        var out = socket.getOutputStream();
        for (var next : answer.getBytes(StandardCharsets.US_ASCII)) {
            out.write(next);
            if (!betweenBytes.isZero()) {
                out.flush();
                Thread.sleep(betweenBytes);
            }
        }
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
