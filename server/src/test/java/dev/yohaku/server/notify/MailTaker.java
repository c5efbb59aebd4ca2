package dev.yohaku.server.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on this machine that keeps what it was told and delivers nothing. */
final class MailTaker implements AutoCloseable {
    private final ServerSocket server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();

    private MailTaker(ServerSocket server) {
        this.server = server;
    }

    static MailTaker start() throws IOException {
        var taker = new MailTaker(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(taker::serve);
        return taker;
    }

    /** What to answer to commands that begin with these signs. */
    MailTaker answers(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    /** Heads and bodies of what was taken. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                talk(socket);
            } catch (IOException e) {
                // The other side left, or the test is over.
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        say(socket, "220 test");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line;
            commands.add(command);
            var answer = answers.entrySet().stream()
                    .filter(entry -> command.startsWith(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> usual(command));
            say(socket, answer);
            if (answer.startsWith("354")) {
                mails.add(content(in));
                say(socket, answers.getOrDefault(".", "250 taken"));
            }
        }
    }

    private static String usual(String command) {
        if (command.startsWith("EHLO")) {
            return "250-test\r\n250 AUTH PLAIN";
        }
        return command.startsWith("DATA")
                ? "354 go on"
                : command.startsWith("AUTH") ? "235 come in" : command.startsWith("QUIT") ? "221 bye" : "250 fine";
    }

    private static String content(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
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
