package dev.yohaku.server.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells whether the database failed for want of room, in a statement or only at the commit. */
public final class DiskFull {
    static final String SENTENCE =
            "The disk of the database is full: what was stored is kept, nothing new is stored. Make room";

    private static final String POSTGRES_DISK_FULL = "53100";

    private DiskFull() {}

    /** Whether a full disk is among the causes of a failure. */
    public static boolean in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && is(refused)) {
                return true;
            }
        }
        return false;
    }

    static boolean is(SQLException failure) {
        return POSTGRES_DISK_FULL.equals(failure.getSQLState())
                || (failure instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL);
    }
}
