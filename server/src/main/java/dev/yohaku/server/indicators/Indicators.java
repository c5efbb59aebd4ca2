package dev.yohaku.server.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of indicators. Thread-safe. */
@Component
@Transactional
public class Indicators {
    private static final String COLUMNS =
            "id, service_id, good_query, bad_query, total_query, counter, generation, source_id";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Indicators(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All indicators by id. */
    @Transactional(readOnly = true)
    public List<Indicator> all() {
        return jdbc.sql("select " + COLUMNS + " from indicator order by id")
                .query(Indicators::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Indicator> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from indicator where id = :id")
                .param("id", id)
                .query(Indicators::read)
                .optional();
    }

    /** @throws NoSuchElementException if no indicator has this id */
    @Transactional(readOnly = true)
    public Indicator the(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no indicator " + id));
    }

    /** Adds an indicator at generation 1, or starts a new generation when what it counts, or from where, has changed. */
    public Indicator save(String id, String service, Queries queries, String source) {
        var generation =
                find(id).map(old -> generationAfter(old, queries, source)).orElse(1);
        jdbc.sql("""
                        insert into indicator (id, service_id, good_query, bad_query, total_query, counter, generation, source_id, changed_at)
                        values (:id, :service, :good, :bad, :total, :counter, :generation, :source, :at)
                        on conflict (id) do update set service_id = excluded.service_id, good_query = excluded.good_query,
                            bad_query = excluded.bad_query, total_query = excluded.total_query, counter = excluded.counter,
                            generation = excluded.generation, source_id = excluded.source_id, changed_at = excluded.changed_at
                        """)
                .param("id", id)
                .param("service", service)
                .param("good", queries.good())
                .param("bad", queries.bad())
                .param("total", queries.total())
                .param("counter", queries.counter() ? 1 : 0)
                .param("generation", generation)
                .param("source", source)
                .param("at", clock.millis())
                .update();
        return the(id);
    }

    private static int generationAfter(Indicator old, Queries queries, String source) {
        var same = old.queries().equals(queries) && old.source().equals(source);
        return same ? old.generation() : old.generation() + 1;
    }

    private static Indicator read(ResultSet row, int number) throws SQLException {
        var queries = new Queries(
                row.getString("good_query"),
                row.getString("bad_query"),
                row.getString("total_query"),
                row.getInt("counter") == 1);
        return new Indicator(
                row.getString("id"),
                row.getString("service_id"),
                queries,
                queries.definition(),
                row.getInt("generation"),
                row.getString("source_id"));
    }
}
