package dev.yohaku.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** PostgreSQL behind an address, through a pool. Thread-safe. */
final class PostgresDatabase extends DelegatingDataSource implements Database {
    private static final int CONNECTIONS = 8;

    private final HikariDataSource pool;

    private PostgresDatabase(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    /**
     * Connects.
     *
     * @throws StoreFailure when the address is not one of PostgreSQL, or nothing there lets us in
     */
    static PostgresDatabase open(Settings settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(settings.jdbcUrl());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.addDataSourceProperty("ApplicationName", "yohaku");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.setInitializationFailTimeout(10_000);
        try {
            return new PostgresDatabase(Database.pool(config, "postgresql", CONNECTIONS));
        } catch (PoolInitializationException e) {
            var reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new StoreFailure(
                    "PostgreSQL at " + settings.shownUrl() + " cannot be used (" + reason
                            + "). Check yohaku.database.url, yohaku.database.user and yohaku.database.password",
                    e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /**
     * Where PostgreSQL is and as whom to go there.
     *
     * @param url such as {@code postgresql://host:5432/yohaku}, with or without {@code jdbc:} before it; never with a password
     */
    record Settings(
            String url, @Nullable String user, @Nullable String password) {
        Settings {
            if (!url.toLowerCase(Locale.ROOT).matches("(jdbc:)?postgres(ql)?://.+")) {
                throw new StoreFailure("yohaku.database.url " + url
                        + " is not an address of PostgreSQL: expected something like postgresql://host:5432/yohaku");
            }
            if (carriesUser(url)) {
                throw new StoreFailure(
                        "yohaku.database.url carries a user or a password, which would show up in messages."
                                + " Put them into yohaku.database.user and yohaku.database.password");
            }
        }

        String jdbcUrl() {
            return "jdbc:" + url.replaceFirst("(?i)^(jdbc:)?postgres(ql)?:", "postgresql:");
        }

        /** The address as messages name it: without parameters. */
        String shownUrl() {
            return url.replaceFirst("\\?.*$", "");
        }

        private static boolean carriesUser(String url) {
            try {
                var authority = URI.create(url.replaceFirst("(?i)^jdbc:", "")).getRawAuthority();
                return (authority != null && authority.contains("@")) || url.matches("(?i).*[?&]password=.*");
            } catch (IllegalArgumentException e) {
                return url.contains("@");
            }
        }

        @Override
        public String toString() {
            return "Settings[" + shownUrl() + "]";
        }
    }
}
