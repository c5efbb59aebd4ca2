package dev.yohaku.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A throwaway PostgreSQL of this machine's packages, on a free port of the loopback address; one for the whole JVM, removed at its
 * end. Thread-safe.
 */
final class PostgresCluster {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Path bin;
    private final Path data;
    private final int port;

    private PostgresCluster(Path bin, Path data, int port) {
        this.bin = bin;
        this.data = data;
        this.port = port;
    }

    /** The cluster of this JVM, started when it is first asked for. */
    static PostgresCluster running() {
        return Running.CLUSTER;
    }

    /** The address of a new, empty database. */
    String newDatabase() {
        var name = "yohaku_" + NUMBER.incrementAndGet();
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name).replaceFirst("^jdbc:", "");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static final class Running {
        static final PostgresCluster CLUSTER = start();

        private static PostgresCluster start() {
            try {
                var data = Files.createTempDirectory("yohaku-postgresql-");
                var cluster = new PostgresCluster(programs(), data, freePort());
                cluster.initialise();
                return cluster;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path programs() throws IOException {
        if (Files.isDirectory(PROGRAMS)) {
            try (var versions = Files.list(PROGRAMS)) {
                var newest = versions.map(v -> v.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .max(Comparator.naturalOrder());
                if (newest.isPresent()) {
                    return newest.get();
                }
            }
        }
        throw new IllegalStateException("The tests run on a real PostgreSQL and none is installed below " + PROGRAMS
                + ": apt-get install postgresql");
    }

    private void initialise() throws IOException {
        if (asRoot()) {
            run(List.of("chown", "postgres", data.toString()));
        }
        run(asPostgres(
                bin.resolve("initdb").toString(),
                "-D",
                data + "/db",
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-sync",
                "--locale=C.UTF-8"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop PostgreSQL"));
        run(asPostgres(
                bin.resolve("pg_ctl").toString(),
                "-D",
                data + "/db",
                "-w",
                "-l",
                data + "/log",
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + data + " -c fsync=off",
                "start"));
    }

    private void stop() {
        try {
            run(asPostgres(bin.resolve("pg_ctl").toString(), "-D", data + "/db", "-m", "immediate", "-w", "stop"));
            run(List.of("rm", "-rf", data.toString()));
        } catch (IOException e) {
            System.err.println("PostgreSQL in " + data + " could not be stopped: " + e.getMessage());
        }
    }

    private static boolean asRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> asPostgres(String... command) {
        var words = new ArrayList<String>();
        if (asRoot()) {
            words.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        words.addAll(List.of(command));
        return words;
    }

    private static void run(List<String> command) throws IOException {
        var output = Files.createTempFile("yohaku-command-", ".log");
        var process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
