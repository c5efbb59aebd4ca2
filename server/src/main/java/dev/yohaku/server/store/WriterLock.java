package dev.yohaku.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Says that one server, this one, writes to a PostgreSQL database: an advisory lock that lives as long as its connection.
 * Thread-safe.
 */
final class WriterLock implements AutoCloseable {
    /** Any number will do that nobody else uses in the same database; the letters "yohaku". */
    private static final long KEY = 0x796f68616b75L;

    private final DataSource source;
    private final ReentrantLock guard = new ReentrantLock();
    private Connection connection;

    private WriterLock(DataSource source, Connection connection) {
        this.source = source;
        this.connection = connection;
    }

    /**
     * Takes the lock.
     *
     * @throws StoreFailure when another server holds it
     */
    static WriterLock take(DataSource source) {
        try {
            return new WriterLock(source, locked(source));
        } catch (SQLException e) {
            throw new StoreFailure("PostgreSQL does not answer (" + e.getMessage() + "). Check that it runs", e);
        }
    }

    /**
     * Makes sure that the lock is still ours, taking it again after a broken connection.
     *
     * @throws StoreFailure when another server took it meanwhile
     * @throws SQLException when the database does not answer
     */
    void check() throws SQLException {
        guard.lock();
        try {
            if (!connection.isValid(5)) {
                connection.close();
                connection = locked(source);
            }
        } finally {
            guard.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        guard.lock();
        try (var ending = connection) {
            if (ending.isValid(5)) {
                run(ending, "select pg_advisory_unlock(" + KEY + ")");
            }
        } finally {
            guard.unlock();
        }
    }

    private static Connection locked(DataSource source) throws SQLException {
        var connection = source.getConnection();
        if (run(connection, "select pg_try_advisory_lock(" + KEY + ")")) {
            return connection;
        }
        connection.close();
        throw new StoreFailure("Another Yohaku writes to this PostgreSQL database."
                + " Stop that one, or name another database with yohaku.database.url");
    }

    private static boolean run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
