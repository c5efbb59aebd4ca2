package dev.yohaku.server.ingest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers each connection with the same bytes, whatever is asked, and closes it. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final byte[] answer;

    ScriptedServer(String head, byte[] body) throws IOException {
        var lines = head.replace("\n", "\r\n") + "\r\n\r\n";
        answer = new byte[lines.length() + body.length];
        System.arraycopy(lines.getBytes(StandardCharsets.ISO_8859_1), 0, answer, 0, lines.length());
        System.arraycopy(body, 0, answer, lines.length(), body.length);
        Thread.ofVirtual().start(this::serve);
    }

    Source source(String scheme) {
        return Source.open("scripted", URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort()));
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                answer(client);
            } catch (IOException e) {
                // The client went away, or the server was closed.
            }
        }
    }

    private void answer(Socket client) throws IOException {
        var ignored = client.getInputStream().read(new byte[65_536]);
        if (ignored > 0) {
            client.getOutputStream().write(answer);
            client.getOutputStream().flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
