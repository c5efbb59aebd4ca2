package dev.yohaku.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresAddressTests {
    private static PostgresDatabase.Settings settings(String url) {
        return new PostgresDatabase.Settings(url, "yohaku", "secret");
    }

    @Test
    void eachUsualFormIsUnderstood() {
        for (var url : List.of("postgresql://db:5432/y", "postgres://db:5432/y", "jdbc:postgresql://db:5432/y")) {
            assertThat(settings(url).jdbcUrl()).isEqualTo("jdbc:postgresql://db:5432/y");
        }
    }

    @Test
    void anotherKindOfAddressIsRefusedWithAnExample() {
        assertThatThrownBy(() -> settings("mysql://db/y"))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("mysql://db/y")
                .hasMessageContaining("postgresql://host:5432/yohaku");
    }

    @Test
    void aPasswordInTheAddressIsRefusedWithoutRepeatingIt() {
        for (var url : List.of("postgresql://me:hush@db/y", "postgresql://db/y?password=hush")) {
            assertThatThrownBy(() -> settings(url))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("yohaku.database.password")
                    .hasMessageNotContaining("hush");
        }
    }

    @Test
    void thePasswordIsNotShown() {
        assertThat(settings("postgresql://db/y").toString()).doesNotContain("secret");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        assertThatThrownBy(() -> PostgresDatabase.open(settings("postgresql://127.0.0.1:1/y?connectTimeout=1")))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("PostgreSQL at postgresql://127.0.0.1:1/y cannot be used");
    }
}
