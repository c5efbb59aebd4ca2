package dev.yohaku.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the database to the form that this version knows, once per start. A database that a newer version migrated is refused; an
 * embedded one is copied to {@code DIR/backup} before it is changed; a command beside the server never changes it.
 */
@Component
class Migrations implements FlywayMigrationStrategy {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final DataDirectory directory;
    private final DataSource source;
    private final boolean offline;
    private final InstantSource clock;

    /** @param writer asked for so that its lock is taken before anything is migrated */
    Migrations(
            DataDirectory directory,
            DataSource source,
            OneWriter writer,
            @Value("${yohaku.offline:false}") boolean offline,
            InstantSource clock) {
        this.directory = directory;
        this.source = source;
        this.offline = offline;
        this.clock = clock;
    }

    @Override
    public void migrate(Flyway flyway) {
        refuseNewer(flyway);
        var pending = flyway.info().pending();
        if (pending.length == 0) {
            return;
        }
        var current = Optional.ofNullable(flyway.info().current()).map(Migrations::version);
        if (offline) {
            throw new StoreFailure("The data directory " + directory.path() + " is "
                    + current.map(v -> "in the form of an older version").orElse("empty")
                    + ". Start ./yohaku serve on it once, which prepares it");
        }
        current.filter(v -> source instanceof SqliteDatabase).ifPresent(this::backUp);
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreFailure(
                    "The database could not be brought to this version's form ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + "). It was left as it was; a copy from before is in " + directory.resolve("backup"),
                    e);
        }
    }

    private void refuseNewer(Flyway flyway) {
        var unknown = Arrays.stream(flyway.info().all())
                .filter(m ->
                        m.getState() == MigrationState.FUTURE_SUCCESS || m.getState() == MigrationState.FUTURE_FAILED)
                .map(Migrations::version)
                .findFirst();
        if (unknown.isPresent()) {
            throw new StoreFailure(
                    "The database was written by a newer Yohaku (its form is " + unknown.get() + ", this one knows "
                            + known(flyway) + "). Start that version, or restore a backup from before it");
        }
    }

    private static String known(Flyway flyway) {
        return Stream.of(flyway.info().all())
                .filter(m ->
                        m.getState() != MigrationState.FUTURE_SUCCESS && m.getState() != MigrationState.FUTURE_FAILED)
                .map(Migrations::version)
                .reduce("0", (first, second) -> second);
    }

    private void backUp(String from) {
        var folder = directory.resolve("backup");
        var copy = folder.resolve("yohaku-" + from + "-" + STAMP.format(clock.instant()) + ".db");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new StoreFailure(
                    "No backup could be written to " + folder + " (" + e.getMessage() + "). Make room", e);
        }
        JdbcClient.create(source).sql("vacuum into ?").param(copy.toString()).update();
    }

    private static String version(MigrationInfo migration) {
        return migration.getVersion() == null ? "0" : migration.getVersion().toString();
    }
}
