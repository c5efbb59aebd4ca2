package dev.yohaku.server.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Opens the data directory and, in it or where the settings say, the database. */
@Configuration(proxyBeanMethods = false)
class StoreSetup {
    @Bean
    DataDirectory dataDirectory(@Value("${yohaku.data:data}") Path data) {
        return DataDirectory.open(data);
    }

    @Bean
    Database dataSource(
            DataDirectory directory,
            @Value("${yohaku.database.url:}") String url,
            @Value("${yohaku.database.user:#{null}}") String user,
            @Value("${yohaku.database.password:#{null}}") String password) {
        return url.isEmpty()
                ? SqliteDatabase.open(directory.resolve("yohaku.db"))
                : PostgresDatabase.open(new PostgresDatabase.Settings(url, user, password));
    }

    @Bean
    SQLExceptionTranslator explainedExceptions(DataSource source) {
        return new ExplainedExceptions(source);
    }
}
