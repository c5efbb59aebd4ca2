package dev.yohaku.server.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was changed, as far as anybody told. Thread-safe. */
@Component
@Transactional
public class Changelog {
    private static final int LONGEST_OUTSIDE = 200;
    private static final int LONGEST_SERVICE = 64;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Changelog(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a change, durable when the call returns; one that was told before only learns its end. Names of others for our services are translated. */
    public Recorded record(ChangeEvent event) {
        var added = jdbc.sql("""
                        insert into change_event (source, id, kind, service, environment, title, version, link, at_ms, until_ms, received_ms)
                        values (:source, :id, :kind, coalesce((select service from service_alias where outside = :service), :service),
                            :environment, :title, :version, :link, :at, :until, :now)
                        on conflict (source, id) do nothing
                        """)
                .param("source", event.source())
                .param("id", event.id())
                .param("kind", event.kind())
                .param("service", event.service())
                .param("environment", event.environment())
                .param("title", event.title())
                .param("version", event.version())
                .param("link", event.link())
                .param("at", event.at().toEpochMilli())
                .param("until", millis(event.until()))
                .param("now", clock.millis())
                .update();
        if (added == 0 && event.until() != null) {
            jdbc.sql(
                            "update change_event set until_ms = :until where source = :source and id = :id and until_ms is null")
                    .param("until", millis(event.until()))
                    .param("source", event.source())
                    .param("id", event.id())
                    .update();
        }
        return added == 1 ? Recorded.NEW : Recorded.KNOWN;
    }

    /** Keeps all of these or none; one answer for each. */
    public List<Recorded> recordAll(List<ChangeEvent> events) {
        return events.stream().map(this::record).toList();
    }

    /** The changes that began in a time, the oldest first; at most 5,000, the newest of them. */
    @Transactional(readOnly = true)
    public List<ChangeEvent> between(Instant from, Instant to) {
        return jdbc.sql("""
                        select * from change_event where at_ms >= :from and at_ms < :to order by at_ms desc, source, id limit 5000
                        """)
                .param("from", from.toEpochMilli())
                .param("to", to.toEpochMilli())
                .query(Changelog::read)
                .list()
                .reversed();
    }

    /** Whether any change was ever told. */
    @Transactional(readOnly = true)
    public boolean any() {
        return jdbc.sql("select 1 from change_event limit 1")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * What others call our services, by their names; from here on, and for changes told before.
     *
     * @throws IllegalArgumentException when a name is longer than what is kept
     */
    public void alias(String outside, String service) {
        limited("outside", outside, LONGEST_OUTSIDE);
        limited("service", service, LONGEST_SERVICE);
        jdbc.sql("""
                        insert into service_alias (outside, service) values (:outside, :service)
                        on conflict (outside) do update set service = excluded.service
                        """).param("outside", outside).param("service", service).update();
        jdbc.sql("update change_event set service = :service where service = :outside")
                .param("service", service)
                .param("outside", outside)
                .update();
    }

    /** What others call our services, by their name. */
    @Transactional(readOnly = true)
    public Map<String, String> aliases() {
        var aliases = new TreeMap<String, String>();
        jdbc.sql("select outside, service from service_alias").query(row -> {
            aliases.put(row.getString("outside"), row.getString("service"));
        });
        return aliases;
    }

    private static void limited(String place, String name, int most) {
        if (name.length() > most) {
            throw new IllegalArgumentException(
                    place + ": " + name.length() + " characters; at most " + most + " are kept");
        }
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : (Long) instant.toEpochMilli();
    }

    private static ChangeEvent read(ResultSet row, int number) throws SQLException {
        var until = row.getLong("until_ms");
        var ended = !row.wasNull();
        return new ChangeEvent(
                row.getString("id"),
                row.getString("kind"),
                row.getString("service"),
                row.getString("environment"),
                row.getString("title"),
                row.getString("version"),
                row.getString("link"),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                ended ? Instant.ofEpochMilli(until) : null,
                row.getString("source"));
    }
}
