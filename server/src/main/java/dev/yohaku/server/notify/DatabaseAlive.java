package dev.yohaku.server.notify;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database answers. */
@Component
class DatabaseAlive implements Alive {
    private final JdbcClient jdbc;

    DatabaseAlive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean alive(Instant now) {
        return jdbc.sql("select 1").query(Integer.class).single() == 1;
    }
}
