package dev.yohaku.server.objectives;

import dev.yohaku.server.catalog.Name;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of objectives. Thread-safe. */
@Component
@Transactional
public class Objectives {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Objectives(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All objectives by id, those retired left out. */
    @Transactional(readOnly = true)
    public List<Objective> all() {
        return jdbc.sql("select * from objective where retired_at is null order by id")
                .query(Objectives::read)
                .list();
    }

    /** One objective, also when it is retired. */
    @Transactional(readOnly = true)
    public Optional<Objective> find(String id) {
        return jdbc.sql("select * from objective where id = :id")
                .param("id", id)
                .query(Objectives::read)
                .optional();
    }

    /** @throws NoSuchElementException if no objective has this id */
    @Transactional(readOnly = true)
    public Objective the(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no objective " + id));
    }

    /** Adds an objective or replaces what was recorded of it; slices are not touched by this. */
    public void save(Objective objective) {
        jdbc.sql("""
                        insert into objective (id, service_id, name_ja, name_en, promise_ja, promise_en, indicator_id, target,
                            window_minutes, mode, provisional, reason_ja, reason_en, origin, changed_at)
                        values (:id, :service, :nameJa, :nameEn, :promiseJa, :promiseEn, :indicator, :target,
                            :window, :mode, :provisional, :reasonJa, :reasonEn, :origin, :at)
                        on conflict (id) do update set service_id = excluded.service_id, name_ja = excluded.name_ja,
                            name_en = excluded.name_en, promise_ja = excluded.promise_ja, promise_en = excluded.promise_en,
                            indicator_id = excluded.indicator_id, target = excluded.target,
                            window_minutes = excluded.window_minutes, mode = excluded.mode,
                            provisional = excluded.provisional, reason_ja = excluded.reason_ja,
                            reason_en = excluded.reason_en, origin = excluded.origin, changed_at = excluded.changed_at,
                            retired_at = null
                        """)
                .param("id", objective.id())
                .param("service", objective.service())
                .param("nameJa", objective.name().ja())
                .param("nameEn", objective.name().en())
                .param("promiseJa", objective.promise().ja())
                .param("promiseEn", objective.promise().en())
                .param("indicator", objective.indicatorId())
                .param("target", objective.target().toPlainString())
                .param("window", objective.window().toMinutes())
                .param("mode", objective.mode().name().toLowerCase(Locale.ROOT))
                .param("provisional", objective.provisional() ? 1 : 0)
                .param("reasonJa", textOf(objective.reason(), Locale.JAPANESE))
                .param("reasonEn", textOf(objective.reason(), Locale.ENGLISH))
                .param("origin", objective.origin())
                .param("at", clock.millis())
                .update();
    }

    /** Takes an objective out of pages and reviews; its record, its history and its alerts stay, and saving it again brings it back. */
    void retire(String id) {
        jdbc.sql("update objective set retired_at = :at where id = :id and retired_at is null")
                .param("id", id)
                .param("at", clock.millis())
                .update();
    }

    private static @Nullable String textOf(@Nullable Name name, Locale locale) {
        return name == null ? null : name.in(locale);
    }

    private static Objective read(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason_ja");
        return new Objective(
                row.getString("id"),
                row.getString("service_id"),
                new Name(row.getString("name_ja"), row.getString("name_en")),
                new Name(row.getString("promise_ja"), row.getString("promise_en")),
                row.getString("indicator_id"),
                new BigDecimal(row.getString("target")),
                Duration.ofMinutes(row.getLong("window_minutes")),
                Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                row.getInt("provisional") == 1,
                reason == null ? null : new Name(reason, row.getString("reason_en")),
                row.getString("origin"));
    }
}
