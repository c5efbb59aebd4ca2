package dev.yohaku.server.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions recorded in reviews. One is never deleted: it can be withdrawn, and brought back. Thread-safe. */
@Component
@Transactional
public class Decisions {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Decisions(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The decisions of a week in the order of their recording, those withdrawn included. */
    @Transactional(readOnly = true)
    public List<Decision> of(String team, String week) {
        return jdbc.sql("select * from review_decision where team = :team and week = :week order by recorded_ms, id")
                .param("team", team)
                .param("week", week)
                .query(Decisions::read)
                .list();
    }

    /** Records a decision; {@code due} is null when none was agreed. */
    public Decision record(String team, String week, Proposal proposal, String author) {
        var decision = new Decision(
                UUID.randomUUID().toString(),
                proposal.what(),
                proposal.reason(),
                proposal.owner(),
                proposal.due(),
                author,
                clock.instant(),
                null);
        insert(team, week, decision);
        return decision;
    }

    /** Withdraws a decision, or brings it back. Unknown ids are ignored. */
    public void withdraw(String team, String id, boolean withdrawn, String by) {
        jdbc.sql("update review_decision set withdrawn_by = :by, withdrawn_ms = :at where id = :id and team = :team")
                .param("by", withdrawn ? by : null)
                .param("at", withdrawn ? clock.millis() : null)
                .param("id", id)
                .param("team", team)
                .update();
    }

    private void insert(String team, String week, Decision decision) {
        jdbc.sql("""
                        insert into review_decision (id, week, team, what, reason, owner, due, author, recorded_ms)
                        values (:id, :week, :team, :what, :reason, :owner, :due, :author, :at)
                        """)
                .param("id", decision.id())
                .param("week", week)
                .param("team", team)
                .param("what", decision.what())
                .param("reason", decision.reason())
                .param("owner", decision.owner())
                .param("due", decision.due() == null ? "" : decision.due().toString())
                .param("author", decision.author())
                .param("at", decision.recordedAt().toEpochMilli())
                .update();
    }

    private static Decision read(ResultSet row, int number) throws SQLException {
        var due = row.getString("due");
        return new Decision(
                row.getString("id"),
                row.getString("what"),
                row.getString("reason"),
                row.getString("owner"),
                due.isEmpty() ? null : LocalDate.parse(due),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("recorded_ms")),
                instantOrNull(row));
    }

    private static @Nullable Instant instantOrNull(ResultSet row) throws SQLException {
        var millis = row.getLong("withdrawn_ms");
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** What the meeting wants recorded; only {@code what} must say something. */
    public record Proposal(
            String what,
            String reason,
            String owner,
            @Nullable LocalDate due) {
        public Proposal {
            if (what.isBlank()) {
                throw new IllegalArgumentException("a decision says what was decided");
            }
        }
    }
}
