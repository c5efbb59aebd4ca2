package dev.yohaku.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoreOnSqliteTests extends StoreContract {
    StoreOnSqliteTests() {
        super(Databases.SQLITE);
    }

    @Test
    void anOlderDatabaseIsCopiedBeforeItIsMigrated() throws IOException {
        var data = Databases.directory();
        var where = "--yohaku.data=" + data;
        start(where, "--spring.flyway.target=1").close();
        try (var context = start(where);
                var copies = Files.list(data.resolve("backup"))) {
            assertThat(count(context.getBean(JdbcClient.class))).isZero();
            assertThat(copies.map(copy -> copy.getFileName().toString()))
                    .singleElement()
                    .satisfies(name -> assertThat(name).startsWith("yohaku-1-").endsWith(".db"));
        }
        start(where).close();
        try (var copies = Files.list(data.resolve("backup"))) {
            assertThat(copies).hasSize(1);
        }
    }

    @Test
    void aFullDiskIsSaidInASentence() {
        try (var context = start()) {
            var jdbc = context.getBean(JdbcClient.class);
            jdbc.sql("pragma max_page_count = 1")
                    .query((row, number) -> row.getInt(1))
                    .list();
            assertThatThrownBy(() -> put(jdbc, "large", "x".repeat(1_000_000)))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("disk of the database is full");
        }
    }
}
