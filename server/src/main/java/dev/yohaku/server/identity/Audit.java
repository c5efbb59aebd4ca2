package dev.yohaku.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail: who did what to what, when and from where. Lines are added and never changed. Thread-safe. */
@Component
@Transactional
public class Audit {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Audit(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One line of the trail. */
    public record Line(Instant at, String actor, String action, String subject, String detail, String origin) {}

    /**
     * Adds a line, within the transaction of what it tells.
     *
     * @param actor id of who did it; empty when nobody was signed in
     * @param action a word or two with dots, such as {@code person.invited}
     * @param subject id of what it was done to
     * @param detail more for people; never a secret
     */
    public void record(String actor, String action, String subject, String detail) {
        jdbc.sql("""
                        insert into audit (id, at, actor, action, subject, detail, origin)
                        values (:id, :at, :actor, :action, :subject, :detail, :origin)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("at", clock.millis())
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail)
                .param("origin", Origin.current().address())
                .update();
    }

    /** The newest lines first, at most {@code limit}, older than {@code before}. */
    @Transactional(readOnly = true)
    public List<Line> before(Instant before, int limit) {
        return jdbc.sql("""
                        select at, actor, action, subject, detail, origin from audit
                        where at < :before order by at desc, id limit :limit
                        """)
                .param("before", before.toEpochMilli())
                .param("limit", limit)
                .query(Audit::read)
                .list();
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        return new Line(
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("origin"));
    }
}
