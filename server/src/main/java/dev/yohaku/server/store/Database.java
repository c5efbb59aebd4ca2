package dev.yohaku.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the database: SQLite in the data directory, or PostgreSQL. */
final class Database {
    private static final int READERS = 4;

    private Database() {}

    /**
     * SQLite in write-ahead mode, forced to disk at each commit. One connection writes; read-only transactions go to others.
     */
    static DataSource sqlite(Path file) {
        var routing = new LazyConnectionDataSourceProxy(pool("sqlite-writer", sqliteSource(file, false), 1));
        routing.setReadOnlyDataSource(pool("sqlite-readers", sqliteSource(file, true), READERS));
        return routing;
    }

    /** PostgreSQL from an address such as {@code postgresql://host:5432/yohaku}. */
    static DataSource postgres(String url, @Nullable String user, @Nullable String password) {
        var config = new HikariConfig();
        config.setPoolName("postgresql");
        config.setJdbcUrl(url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:"));
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(8);
        config.setInitializationFailTimeout(10_000);
        return new HikariDataSource(config);
    }

    /** Whether an address names PostgreSQL. */
    static boolean isPostgres(String url) {
        return url.toLowerCase(Locale.ROOT).matches("(jdbc:)?postgres(ql)?://.+");
    }

    private static SQLiteDataSource sqliteSource(Path file, boolean readOnly) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.enforceForeignKeys(true);
        config.setTransactionMode(
                readOnly ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource pool(String name, DataSource source, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(30_000);
        return new HikariDataSource(config);
    }
}
