package dev.yohaku.server.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps a second server off a shared PostgreSQL database: takes the lock at start, looks after it, and stops this server when another
 * one took it while we were cut off. An embedded database is guarded by the lock of its directory. Thread-safe.
 */
@Component
class OneWriter implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(OneWriter.class);

    private final DataSource source;
    private final boolean offline;
    private final ConfigurableApplicationContext context;
    private @Nullable WriterLock lock;

    OneWriter(
            DataSource source,
            @Value("${yohaku.offline:false}") boolean offline,
            ConfigurableApplicationContext context) {
        this.source = source;
        this.offline = offline;
        this.context = context;
    }

    @Override
    public void afterPropertiesSet() {
        if (source instanceof PostgresDatabase && !offline) {
            lock = WriterLock.take(source);
        }
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void check() {
        if (lock == null) {
            return;
        }
        try {
            lock.check();
        } catch (SQLException e) {
            LOG.warn("PostgreSQL does not answer ({}): trying again in 10 seconds", e.getMessage());
        } catch (StoreFailure e) {
            LOG.error("{}. This server stops so that only one writes", e.getMessage());
            Thread.ofPlatform().name("stop").start(context::close);
        }
    }

    @Override
    public void destroy() throws SQLException {
        if (lock != null) {
            lock.close();
        }
    }
}
