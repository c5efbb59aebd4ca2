package dev.yohaku.server.discovery;

import dev.yohaku.server.catalog.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a source was last looked at, and what was declined then. Thread-safe. */
@Component
@Transactional
public class Runs {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Runs(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The end of a look at a source.
     *
     * @param problem why it failed; empty when it did not
     */
    public record Run(Instant finished, Optional<Name> problem) {}

    /**
     * Something declined, with when it was first seen.
     *
     * @param firstSeen when the service, route and aspect were first declined, for whatever reason
     */
    public record Kept(Declined declined, Instant firstSeen) {}

    @Transactional(readOnly = true)
    public Optional<Run> last(String source) {
        return jdbc.sql("select * from discovery_run where source = :source")
                .param("source", source)
                .query(Runs::read)
                .optional();
    }

    /** What the last complete look declined, by service, place and aspect. */
    @Transactional(readOnly = true)
    public List<Kept> declined() {
        return jdbc.sql("select * from discovery_declined order by service, place, aspect")
                .query(Runs::kept)
                .list();
    }

    void finished(String source, List<Declined> declined) {
        var now = clock.millis();
        declined.forEach(d -> record(d, now));
        jdbc.sql("delete from discovery_declined where seen_ms < :now")
                .param("now", now)
                .update();
        end(source, null, now);
    }

    void failed(String source, Name problem) {
        end(source, problem, clock.millis());
    }

    private void record(Declined declined, long now) {
        jdbc.sql("""
                        insert into discovery_declined (service, place, aspect, reason, sentence_ja, sentence_en, first_seen_ms, seen_ms)
                        values (:service, :place, :aspect, :reason, :ja, :en, :now, :now)
                        on conflict (service, place, aspect) do update set reason = excluded.reason,
                            sentence_ja = excluded.sentence_ja, sentence_en = excluded.sentence_en, seen_ms = excluded.seen_ms
                        """)
                .param("service", declined.service())
                .param("place", declined.place())
                .param("aspect", declined.aspect())
                .param("reason", declined.reason())
                .param("ja", declined.sentence().ja())
                .param("en", declined.sentence().en())
                .param("now", now)
                .update();
    }

    private void end(String source, @Nullable Name problem, long now) {
        jdbc.sql("""
                        insert into discovery_run (source, finished_ms, problem_ja, problem_en) values (:source, :now, :ja, :en)
                        on conflict (source) do update set finished_ms = excluded.finished_ms, problem_ja = excluded.problem_ja,
                            problem_en = excluded.problem_en
                        """)
                .param("source", source)
                .param("now", now)
                .param("ja", problem == null ? null : problem.ja())
                .param("en", problem == null ? null : problem.en())
                .update();
    }

    private static Run read(ResultSet row, int number) throws SQLException {
        var problem = row.getString("problem_ja");
        return new Run(
                Instant.ofEpochMilli(row.getLong("finished_ms")),
                problem == null ? Optional.empty() : Optional.of(new Name(problem, row.getString("problem_en"))));
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var declined = new Declined(
                row.getString("service"),
                row.getString("aspect"),
                row.getString("place"),
                row.getString("reason"),
                new Name(row.getString("sentence_ja"), row.getString("sentence_en")));
        return new Kept(declined, Instant.ofEpochMilli(row.getLong("first_seen_ms")));
    }
}
