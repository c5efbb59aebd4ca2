package dev.yohaku.server.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Names what a database refused in Spring's words, also for SQLite, which Spring does not know; a full disk becomes a {@link
 * StoreFailure}. Thread-safe.
 */
final class ExplainedExceptions implements SQLExceptionTranslator {
    private final SQLExceptionTranslator usual;

    ExplainedExceptions(DataSource source) {
        usual = source instanceof SqliteDatabase
                ? new SQLExceptionSubclassTranslator()
                : new SQLErrorCodeSQLExceptionTranslator(source);
    }

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException failure) {
        if (DiskFull.is(failure)) {
            throw new StoreFailure(DiskFull.SENTENCE, failure);
        }
        return failure instanceof SQLiteException sqlite
                ? translate(task, sql, sqlite)
                : usual.translate(task, sql, failure);
    }

    private @Nullable DataAccessException translate(String task, @Nullable String sql, SQLiteException failure) {
        var code = failure.getResultCode();
        if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY) {
            return new DuplicateKeyException(task, failure);
        }
        if (code.name().startsWith("SQLITE_CONSTRAINT")) {
            return new DataIntegrityViolationException(task, failure);
        }
        if (code.name().startsWith("SQLITE_BUSY")) {
            return new CannotAcquireLockException(task, failure);
        }
        return usual.translate(task, sql, failure);
    }
}
