package dev.yohaku.server.capacity;

import dev.yohaku.server.catalog.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of drivers. Thread-safe. */
@Component
@Transactional
public class Drivers {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Drivers(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that are not retired, by id. */
    @Transactional(readOnly = true)
    public List<Driver> all() {
        return jdbc.sql("select * from driver where retired_ms is null order by id")
                .query(Drivers::read)
                .list();
    }

    /** A driver, retired or not. */
    @Transactional(readOnly = true)
    public Optional<Driver> find(String id) {
        return jdbc.sql("select * from driver where id = :id")
                .param("id", id)
                .query(Drivers::read)
                .optional();
    }

    /** Adds a driver or changes it; a retired one is back. */
    public void put(Driver driver, String who) {
        jdbc.sql("""
                        insert into driver (id, name_ja, name_en, watch_id, limit_value, limit_kind, limit_source, limit_as_of,
                            service, loads_ja, loads_en, origin, changed_by, changed_ms)
                        values (:id, :nameJa, :nameEn, :watch, :limit, :kind, :source, :asOf, :service, :loadsJa, :loadsEn, :origin,
                            :who, :now)
                        on conflict (id) do update set name_ja = excluded.name_ja, name_en = excluded.name_en,
                            watch_id = excluded.watch_id, limit_value = excluded.limit_value, limit_kind = excluded.limit_kind,
                            limit_source = excluded.limit_source, limit_as_of = excluded.limit_as_of, service = excluded.service,
                            loads_ja = excluded.loads_ja, loads_en = excluded.loads_en, origin = excluded.origin,
                            changed_by = excluded.changed_by, changed_ms = excluded.changed_ms, retired_ms = null
                        """)
                .param("id", driver.id())
                .param("nameJa", driver.name().ja())
                .param("nameEn", driver.name().en())
                .param("watch", driver.watchId())
                .param("limit", driver.limit())
                .param("kind", driver.limitKind().word())
                .param("source", driver.limitSource())
                .param(
                        "asOf",
                        driver.limitAsOf() == null ? null : driver.limitAsOf().toString())
                .param("service", driver.service())
                .param("loadsJa", driver.loads().ja())
                .param("loadsEn", driver.loads().en())
                .param("origin", driver.origin())
                .param("who", who)
                .param("now", clock.millis())
                .update();
    }

    /** Takes a driver off the list; what was forecast for it is kept, and putting it again brings it back. */
    public void retire(String id, String who) {
        jdbc.sql("update driver set retired_ms = :now, changed_by = :who, changed_ms = :now where id = :id")
                .param("now", clock.millis())
                .param("who", who)
                .param("id", id)
                .update();
    }

    @Transactional(readOnly = true)
    public boolean isRetired(String id) {
        return jdbc.sql("select count(*) from driver where id = :id and retired_ms is not null")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Driver read(ResultSet row, int number) throws SQLException {
        var asOf = row.getString("limit_as_of");
        return new Driver(
                row.getString("id"),
                new Name(row.getString("name_ja"), row.getString("name_en")),
                row.getString("watch_id"),
                row.getDouble("limit_value"),
                LimitKind.of(row.getString("limit_kind")),
                row.getString("limit_source"),
                asOf == null ? null : LocalDate.parse(asOf),
                row.getString("service"),
                new Name(row.getString("loads_ja"), row.getString("loads_en")),
                row.getString("origin"));
    }
}
