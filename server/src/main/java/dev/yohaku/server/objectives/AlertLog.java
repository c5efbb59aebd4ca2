package dev.yohaku.server.objectives;

import dev.yohaku.engine.objective.Severity;
import dev.yohaku.engine.time.EpochMinute;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the tiers of objectives did, and up to which minute they were evaluated. In mode observe: what would have happened. Thread-safe. */
@Component
@Transactional
public class AlertLog {
    private final JdbcClient jdbc;

    AlertLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Episodes of one objective that were on at some time in [from, to), by start. */
    @Transactional(readOnly = true)
    public List<AlertRecord> of(String objectiveId, Instant from, Instant to) {
        return jdbc.sql("select * from alert_episode where objective_id = :id and start_minute < :to"
                        + " and (end_minute is null or end_minute > :from) order by start_minute, tier")
                .param("id", objectiveId)
                .param("from", EpochMinute.of(from))
                .param("to", EpochMinute.of(to))
                .query(AlertLog::read)
                .list();
    }

    /** Episodes of all objectives that started in [from, to), by start. */
    @Transactional(readOnly = true)
    public List<AlertRecord> started(Instant from, Instant to) {
        return jdbc.sql("select * from alert_episode where start_minute >= :from and start_minute < :to"
                        + " order by start_minute, objective_id, tier")
                .param("from", EpochMinute.of(from))
                .param("to", EpochMinute.of(to))
                .query(AlertLog::read)
                .list();
    }

    /** How far an objective was evaluated: what exactly (target, policy, generation) and up to which minute. */
    record Progress(String subject, long evaluatedTo) {}

    @Transactional(readOnly = true)
    Optional<Progress> progress(String objectiveId) {
        return jdbc.sql("select subject, evaluated_to from alert_progress where objective_id = :id")
                .param("id", objectiveId)
                .query((row, number) -> new Progress(row.getString(1), row.getLong(2)))
                .optional();
    }

    @Transactional(readOnly = true)
    List<AlertRecord> open(String objectiveId) {
        return jdbc.sql("select * from alert_episode where objective_id = :id and end_minute is null order by tier")
                .param("id", objectiveId)
                .query(AlertLog::read)
                .list();
    }

    /** Begins anew: what another target, policy or generation did is forgotten. */
    void clear(String objectiveId) {
        jdbc.sql("delete from alert_episode where objective_id = :id")
                .param("id", objectiveId)
                .update();
        jdbc.sql("delete from alert_progress where objective_id = :id")
                .param("id", objectiveId)
                .update();
    }

    void advance(String objectiveId, Progress progress) {
        jdbc.sql("""
                        insert into alert_progress (objective_id, subject, evaluated_to) values (:id, :subject, :to)
                        on conflict (objective_id) do update set subject = excluded.subject, evaluated_to = excluded.evaluated_to
                        """)
                .param("id", objectiveId)
                .param("subject", progress.subject())
                .param("to", progress.evaluatedTo())
                .update();
    }

    void start(AlertRecord episode) {
        jdbc.sql("""
                        insert into alert_episode (objective_id, tier, severity, start_minute, end_minute, burn)
                        values (:id, :tier, :severity, :start, :end, :burn) on conflict (objective_id, tier, start_minute) do nothing
                        """)
                .param("id", episode.objectiveId())
                .param("tier", episode.tier())
                .param("severity", episode.severity().name().toLowerCase(Locale.ROOT))
                .param("start", EpochMinute.of(episode.start()))
                .param("end", episode.end().map(EpochMinute::of).orElse(null))
                .param("burn", episode.burn())
                .update();
    }

    void end(String objectiveId, String tier, long endMinute) {
        jdbc.sql(
                        "update alert_episode set end_minute = :end where objective_id = :id and tier = :tier and end_minute is null")
                .param("id", objectiveId)
                .param("tier", tier)
                .param("end", endMinute)
                .update();
    }

    private static AlertRecord read(ResultSet row, int number) throws SQLException {
        return new AlertRecord(
                row.getString("objective_id"),
                row.getString("tier"),
                Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                EpochMinute.start(row.getLong("start_minute")),
                Optional.ofNullable(endOf(row)),
                row.getDouble("burn"));
    }

    private static @Nullable Instant endOf(ResultSet row) throws SQLException {
        var end = row.getLong("end_minute");
        return row.wasNull() ? null : EpochMinute.start(end);
    }
}
