package dev.yohaku.server.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the data directory and, in it or where the settings say, the database. */
@Configuration(proxyBeanMethods = false)
class StoreSetup {
    @Bean
    DataDirectory dataDirectory(@Value("${yohaku.data:data}") Path data) {
        return DataDirectory.open(data);
    }

    @Bean
    DataSource dataSource(
            DataDirectory directory,
            @Value("${yohaku.database.url:}") String url,
            @Value("${yohaku.database.user:#{null}}") String user,
            @Value("${yohaku.database.password:#{null}}") String password) {
        if (url.isEmpty()) {
            return Database.sqlite(directory.resolve("yohaku.db"));
        }
        if (!Database.isPostgres(url)) {
            throw new StoreFailure("yohaku.database.url " + url
                    + " is not an address of PostgreSQL: expected something like postgresql://host:5432/yohaku");
        }
        return Database.postgres(url, user, password);
    }
}
