package dev.yohaku.server.history;

import dev.yohaku.server.store.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the history beside the database, in the data directory, which holds the lock for both. */
@Configuration(proxyBeanMethods = false)
class HistorySetup {
    @Bean(destroyMethod = "flushAndClose")
    History history(DataDirectory data) {
        return new History(data.resolve("history"));
    }
}
