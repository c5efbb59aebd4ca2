package dev.yohaku.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoreOnPostgresTests extends StoreContract {
    StoreOnPostgresTests() {
        super(Databases.POSTGRES);
    }

    @Test
    void aSecondServerOnTheSameDatabaseIsRefused() {
        try (var first = start()) {
            assertThat(first.isActive()).isTrue();
            assertRefused(
                    "Another Yohaku writes to this PostgreSQL database", "--yohaku.data=" + Databases.directory());
        }
    }
}
