package dev.yohaku.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * The databases on which a contract must hold. A contract is an abstract class {@code XContract} of tests that start the server with
 * {@link #settings()} of the kind that its subclass names; {@code XOnSqliteTests} and {@code XOnPostgresTests} do no more than that.
 */
public enum Databases {
    /** The embedded one. */
    SQLITE,
    /** A real server, from this machine's packages. */
    POSTGRES;

    /** Settings of a server on a new, empty data directory and database of this kind, as {@code name=value}. */
    public List<String> settings() {
        var data = Stream.of("yohaku.data=" + directory());
        return switch (this) {
            case SQLITE -> data.toList();
            case POSTGRES ->
                Stream.concat(
                                data,
                                Stream.of(
                                        "yohaku.database.url="
                                                + PostgresCluster.running().newDatabase(),
                                        "yohaku.database.user=postgres"))
                        .toList();
        };
    }

    /** The same as arguments of a command line, with more settings, written {@code --name=value}, that win over these. */
    public String[] arguments(String... more) {
        return with(settings().stream().map(s -> "--" + s).toList(), more);
    }

    /** Arguments with more ones that win over those of the same name; Spring would join the two values with a comma. */
    public static String[] with(List<String> arguments, String... more) {
        var all = new LinkedHashMap<String, String>();
        Stream.concat(arguments.stream(), Arrays.stream(more)).forEach(a -> all.put(a.replaceFirst("=.*", ""), a));
        return all.values().toArray(String[]::new);
    }

    /** A new directory below {@code target}. */
    public static Path directory() {
        try {
            var target = Files.createDirectories(Path.of("target").toAbsolutePath());
            return Files.createTempDirectory(target, "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
