package dev.yohaku.server.history;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the history beside the database, in the data directory. */
@Configuration(proxyBeanMethods = false)
class HistoryFiles {
    @Bean(destroyMethod = "flushAndClose")
    History history(@Value("${yohaku.data:data}") Path data) {
        return new History(data.resolve("history"));
    }
}
