package dev.yohaku.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite in write-ahead mode, forced to disk at each commit. Thread-safe.
 *
 * <p>SQLite has one writer at a time, so one connection writes and waiting for it happens in its pool, in order of arrival.
 * Transactions marked read-only go to a few other connections, which refuse to write. Because there is only one writing
 * connection, a transaction must not open a second one inside itself ({@code REQUIRES_NEW}): it would wait for itself.
 */
final class SqliteDatabase extends LazyConnectionDataSourceProxy implements Database {
    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 10_000;

    private final HikariDataSource writer;
    private final HikariDataSource readers;

    private SqliteDatabase(HikariDataSource writer, HikariDataSource readers) {
        this.writer = writer;
        this.readers = readers;
        setDefaultAutoCommit(true);
        setTargetDataSource(writer);
        setReadOnlyDataSource(readers);
    }

    static SqliteDatabase open(Path file) {
        var writing = new HikariConfig();
        writing.setDataSource(source(file, SQLiteConfig.TransactionMode.IMMEDIATE));
        var writer = Database.pool(writing, "sqlite-writer", 1);
        var reading = new HikariConfig();
        reading.setDataSource(source(file, SQLiteConfig.TransactionMode.DEFERRED));
        reading.setConnectionInitSql("pragma query_only = true");
        return new SqliteDatabase(writer, Database.pool(reading, "sqlite-readers", READERS));
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig.TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
