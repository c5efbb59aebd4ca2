package dev.yohaku.server.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions recorded in reviews. One is never deleted: it can be withdrawn, and brought back. Every version of its text is kept.
 * Thread-safe.
 */
@Component
@Transactional
public class Decisions {
    private static final int LONGEST_KEY = 100;
    private static final String COLUMNS =
            "select d.*, v.author as changed_by from review_decision d join review_decision_version v on v.id = d.id and v.version = d.version";

    private final JdbcClient jdbc;
    private final Pulse pulse;
    private final InstantSource clock;

    Decisions(JdbcClient jdbc, Pulse pulse, InstantSource clock) {
        this.jdbc = jdbc;
        this.pulse = pulse;
        this.clock = clock;
    }

    /** The decisions of a week in the order of their recording, those withdrawn included. */
    @Transactional(readOnly = true)
    public List<Decision> of(String team, String week) {
        return jdbc.sql(COLUMNS + " where d.team = :team and d.week = :week order by d.recorded_ms, d.id")
                .param("team", team)
                .param("week", week)
                .query(Decisions::read)
                .list();
    }

    /** A version of a decision's text. */
    public record Version(int number, Proposal text, String author, Instant at) {}

    /** All versions of a decision's text, the first one first; none when the team has no such decision. */
    @Transactional(readOnly = true)
    public List<Version> history(String team, String id) {
        return jdbc.sql("""
                        select v.* from review_decision_version v join review_decision d on d.id = v.id
                        where d.team = :team and d.id = :id order by v.version
                        """)
                .param("team", team)
                .param("id", id)
                .query(Decisions::version)
                .list();
    }

    /**
     * Records a decision.
     *
     * @param key chosen by the caller, for instance with the form: what is sent twice under the same key is recorded once; at most 100
     *     characters
     */
    public Decision record(String team, String week, Proposal proposal, String key, String author) {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("the key of a decision has 1 to " + LONGEST_KEY + " characters");
        }
        pulse.beat(team, week);
        return underKey(team, week, key).orElseGet(() -> {
            var decision = new Decision(
                    UUID.randomUUID().toString(),
                    proposal.what(),
                    proposal.reason(),
                    proposal.owner(),
                    proposal.due(),
                    author,
                    Instant.ofEpochMilli(clock.millis()),
                    null,
                    1,
                    author);
            insert(team, week, key, decision);
            keep(decision.id(), 1, proposal, author);
            return decision;
        });
    }

    /** Changes the text of a decision that its author began from version {@code seen}. */
    public Deciding change(String team, String week, String id, int seen, Proposal proposal, String by) {
        pulse.beat(team, week);
        var current = of(team, week).stream()
                .filter(decision -> decision.id().equals(id))
                .findFirst();
        if (current.isEmpty()) {
            return new Deciding.Absent();
        }
        if (current.get().text().equals(proposal)) {
            return new Deciding.Changed(current.get());
        }
        if (current.get().version() != seen) {
            return new Deciding.Conflict(current.get(), proposal);
        }
        keep(id, seen + 1, proposal, by);
        write(id, seen + 1, proposal);
        return new Deciding.Changed(changed(current.get(), proposal, by));
    }

    private static Decision changed(Decision before, Proposal text, String by) {
        return new Decision(
                before.id(),
                text.what(),
                text.reason(),
                text.owner(),
                text.due(),
                before.author(),
                before.recordedAt(),
                before.withdrawnAt(),
                before.version() + 1,
                by);
    }

    /** Withdraws a decision, or brings it back. Unknown ids are ignored. */
    public void withdraw(String team, String id, boolean withdrawn, String by) {
        jdbc.sql("select week from review_decision where id = :id and team = :team")
                .param("id", id)
                .param("team", team)
                .query(String.class)
                .optional()
                .ifPresent(week -> pulse.beat(team, week));
        jdbc.sql("update review_decision set withdrawn_by = :by, withdrawn_ms = :at where id = :id and team = :team")
                .param("by", withdrawn ? by : null)
                .param("at", withdrawn ? clock.millis() : null)
                .param("id", id)
                .param("team", team)
                .update();
    }

    private Optional<Decision> underKey(String team, String week, String key) {
        return jdbc.sql(COLUMNS + " where d.team = :team and d.week = :week and d.given_key = :key")
                .param("team", team)
                .param("week", week)
                .param("key", key)
                .query(Decisions::read)
                .optional();
    }

    private void insert(String team, String week, String key, Decision decision) {
        jdbc.sql("""
                        insert into review_decision
                            (id, week, team, what, reason, owner, due, author, recorded_ms, version, given_key)
                        values (:id, :week, :team, :what, :reason, :owner, :due, :author, :at, 1, :key)
                        """)
                .param("id", decision.id())
                .param("week", week)
                .param("team", team)
                .param("what", decision.what())
                .param("reason", decision.reason())
                .param("owner", decision.owner())
                .param("due", text(decision.due()))
                .param("author", decision.author())
                .param("at", decision.recordedAt().toEpochMilli())
                .param("key", key)
                .update();
    }

    private void write(String id, int version, Proposal text) {
        jdbc.sql("""
                        update review_decision set what = :what, reason = :reason, owner = :owner, due = :due, version = :version
                        where id = :id
                        """)
                .param("id", id)
                .param("version", version)
                .param("what", text.what())
                .param("reason", text.reason())
                .param("owner", text.owner())
                .param("due", text(text.due()))
                .update();
    }

    private void keep(String id, int version, Proposal text, String author) {
        jdbc.sql("""
                        insert into review_decision_version (id, version, what, reason, owner, due, author, written_ms)
                        values (:id, :version, :what, :reason, :owner, :due, :author, :at)
                        """)
                .param("id", id)
                .param("version", version)
                .param("what", text.what())
                .param("reason", text.reason())
                .param("owner", text.owner())
                .param("due", text(text.due()))
                .param("author", author)
                .param("at", clock.millis())
                .update();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var due = row.getString("due");
        return new Proposal(
                row.getString("what"),
                row.getString("reason"),
                row.getString("owner"),
                due.isEmpty() ? null : LocalDate.parse(due));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("version"),
                proposal(row),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("written_ms")));
    }

    private static Decision read(ResultSet row, int number) throws SQLException {
        var text = proposal(row);
        return new Decision(
                row.getString("id"),
                text.what(),
                text.reason(),
                text.owner(),
                text.due(),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("recorded_ms")),
                instantOrNull(row),
                row.getInt("version"),
                row.getString("changed_by"));
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
