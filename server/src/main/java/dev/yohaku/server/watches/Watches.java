package dev.yohaku.server.watches;

import dev.yohaku.engine.change.Goodness;
import dev.yohaku.server.catalog.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of watches. Thread-safe. */
@Component
@Transactional
public class Watches {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Watches(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All watches by id, those retired left out. */
    @Transactional(readOnly = true)
    public List<Watch> all() {
        return jdbc.sql("select * from watch where retired_ms is null order by id")
                .query(Watches::read)
                .list();
    }

    /** One watch; empty also when it is retired. */
    @Transactional(readOnly = true)
    public Optional<Watch> find(String id) {
        return jdbc.sql("select * from watch where id = :id and retired_ms is null")
                .param("id", id)
                .query(Watches::read)
                .optional();
    }

    /** Adds a watch or changes it. Another query starts its hours anew; anything else leaves them. */
    public void put(Watch watch) {
        jdbc.sql("""
                        insert into watch (id, name_ja, name_en, query, goodness, service, owner, reason, unit, origin, generation, changed_ms)
                        values (:id, :ja, :en, :query, :goodness, :service, :owner, :reason, :unit, :origin, 1, :at)
                        on conflict (id) do update set name_ja = excluded.name_ja, name_en = excluded.name_en,
                            generation = case when watch.query = excluded.query then watch.generation else watch.generation + 1 end,
                            query = excluded.query, goodness = excluded.goodness, service = excluded.service,
                            owner = excluded.owner, reason = excluded.reason, unit = excluded.unit, origin = excluded.origin,
                            changed_ms = excluded.changed_ms, retired_ms = null
                        """)
                .param("id", watch.id())
                .param("ja", watch.name().ja())
                .param("en", watch.name().en())
                .param("query", watch.query())
                .param("goodness", watch.goodness().name().toLowerCase(Locale.ROOT))
                .param("service", watch.service())
                .param("owner", watch.owner())
                .param("reason", watch.reason())
                .param("unit", watch.unit())
                .param("origin", watch.origin())
                .param("at", clock.millis())
                .update();
    }

    /** Ends a watch; its hours stay, and putting it again brings it back. */
    public void retire(String id) {
        jdbc.sql("update watch set retired_ms = :at where id = :id and retired_ms is null")
                .param("id", id)
                .param("at", clock.millis())
                .update();
    }

    /** Brings an ended watch back; says whether there was one. */
    public boolean restore(String id) {
        return jdbc.sql("update watch set retired_ms = null where id = :id and retired_ms is not null")
                        .param("id", id)
                        .update()
                == 1;
    }

    static Watch read(ResultSet row, int number) throws SQLException {
        return new Watch(
                row.getString("id"),
                new Name(row.getString("name_ja"), row.getString("name_en")),
                row.getString("query"),
                Goodness.valueOf(row.getString("goodness").toUpperCase(Locale.ROOT)),
                row.getString("service"),
                row.getString("owner"),
                row.getString("reason"),
                row.getString("unit"),
                row.getString("origin"));
    }
}
