package dev.yohaku.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** An open database, SQLite or PostgreSQL: one source of connections, to be closed. Thread-safe. */
interface Database extends DataSource, AutoCloseable {
    @Override
    void close();

    /** A pool that hands out at most {@code size} connections and says within half a minute when there is none. */
    static HikariDataSource pool(HikariConfig config, String name, int size) {
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(30_000);
        return new HikariDataSource(config);
    }
}
