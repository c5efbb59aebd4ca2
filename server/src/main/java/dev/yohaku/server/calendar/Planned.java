package dev.yohaku.server.calendar;

import dev.yohaku.server.catalog.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is planned: campaigns, migrations, maintenance of partners. Thread-safe. */
@Component
@Transactional
public class Planned {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Planned(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds an event or changes it; a removed one is back. */
    public void put(PlannedEvent event, String by) {
        jdbc.sql("""
                        insert into planned_event (id, kind, name_ja, name_en, from_ms, to_ms, services, note, source, changed_by, changed_ms)
                        values (:id, :kind, :ja, :en, :from, :to, :services, :note, :source, :by, :now)
                        on conflict (id) do update set kind = excluded.kind, name_ja = excluded.name_ja, name_en = excluded.name_en,
                            from_ms = excluded.from_ms, to_ms = excluded.to_ms, services = excluded.services, note = excluded.note,
                            source = excluded.source, changed_by = excluded.changed_by, changed_ms = excluded.changed_ms,
                            removed_ms = null
                        """)
                .param("id", event.id())
                .param("kind", event.kind())
                .param("ja", event.name().ja())
                .param("en", event.name().en())
                .param("from", event.from().toEpochMilli())
                .param("to", event.to().toEpochMilli())
                .param("services", String.join(",", event.services()))
                .param("note", event.note())
                .param("source", event.source())
                .param("by", by)
                .param("now", clock.millis())
                .update();
    }

    /** Takes an event out of the calendar; putting it again brings it back. */
    public void remove(String id, String by) {
        jdbc.sql("update planned_event set removed_ms = :now, changed_by = :by, changed_ms = :now where id = :id")
                .param("id", id)
                .param("by", by)
                .param("now", clock.millis())
                .update();
    }

    /** An event, removed or not. */
    @Transactional(readOnly = true)
    public Optional<PlannedEvent> find(String id) {
        return jdbc.sql("select * from planned_event where id = :id")
                .param("id", id)
                .query(Planned::read)
                .optional();
    }

    /** Those that have any part in a time, by start; removed ones are left out. */
    @Transactional(readOnly = true)
    public List<PlannedEvent> between(Instant from, Instant to) {
        return jdbc.sql("""
                        select * from planned_event where from_ms < :to and to_ms > :from and removed_ms is null order by from_ms, id
                        """)
                .param("from", from.toEpochMilli())
                .param("to", to.toEpochMilli())
                .query(Planned::read)
                .list();
    }

    private static PlannedEvent read(ResultSet row, int number) throws SQLException {
        var services = row.getString("services");
        return new PlannedEvent(
                row.getString("id"),
                row.getString("kind"),
                new Name(row.getString("name_ja"), row.getString("name_en")),
                Instant.ofEpochMilli(row.getLong("from_ms")),
                Instant.ofEpochMilli(row.getLong("to_ms")),
                services.isEmpty() ? List.of() : Arrays.asList(services.split(",", -1)),
                row.getString("note"),
                row.getString("source"));
    }
}
