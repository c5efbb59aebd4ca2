package dev.yohaku.server.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decided about findings. A later verdict replaces the one before; withdrawing it opens the finding again and unteaches what it
 * taught. Thread-safe.
 */
@Component
@Transactional
public class Verdicts {
    private final JdbcClient jdbc;
    private final Findings findings;
    private final RaisedRisks risks;
    private final InstantSource clock;

    Verdicts(JdbcClient jdbc, Findings findings, RaisedRisks risks, InstantSource clock) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.risks = risks;
        this.clock = clock;
    }

    /** All that were given, the first one first, those withdrawn included. */
    @Transactional(readOnly = true)
    public List<Judgement> all() {
        return jdbc.sql("select * from verdict order by given_ms, id")
                .query(Verdicts::read)
                .list();
    }

    /** Gives a verdict; empty when there is no such finding. The one that held before is withdrawn. */
    public Optional<Judgement> give(String findingId, Verdict verdict, String note, String author) {
        return findings.find(findingId).map(found -> {
            var risk =
                    verdict == Verdict.RISK ? Optional.of(risks.raise(found, note, author)) : Optional.<String>empty();
            return stand(found, new Given(UUID.randomUUID().toString(), verdict, note, author, risk));
        });
    }

    /**
     * A verdict that comes from elsewhere, with an id and, for {@link Verdict#RISK}, a risk record of its own.
     *
     * @param id of the verdict, never used before
     */
    record Given(String id, Verdict verdict, String note, String author, Optional<String> risk) {}

    /** Gives a verdict that comes from elsewhere; empty when there is no such finding. */
    Optional<Judgement> give(String findingId, Given given) {
        return findings.find(findingId).map(found -> stand(found, given));
    }

    private Judgement stand(FoundChange found, Given given) {
        found.verdict().ifPresent(standing -> withdraw(standing.id(), given.author()));
        var judgement = new Judgement(
                given.id(),
                found.id(),
                found.evidence().lead().change().seriesId(),
                given.verdict(),
                given.note(),
                given.author(),
                clock.instant(),
                Optional.empty(),
                given.risk());
        insert(judgement);
        return judgement;
    }

    /** Takes a verdict back; a risk record that it raised stays, since it has a life of its own. False when none stood under this id. */
    public boolean withdraw(String id, String by) {
        return jdbc.sql(
                                "update verdict set withdrawn_by = :by, withdrawn_ms = :at where id = :id and withdrawn_ms is null")
                        .param("by", by)
                        .param("at", clock.millis())
                        .param("id", id)
                        .update()
                == 1;
    }

    private void insert(Judgement judgement) {
        jdbc.sql("""
                        insert into verdict (id, finding_id, series_id, verdict, note, author, given_ms, risk_id)
                        values (:id, :finding, :series, :verdict, :note, :author, :at, :risk)
                        """)
                .param("id", judgement.id())
                .param("finding", judgement.findingId())
                .param("series", judgement.seriesId())
                .param("verdict", judgement.verdict().key())
                .param("note", judgement.note())
                .param("author", judgement.author())
                .param("at", judgement.at().toEpochMilli())
                .param("risk", judgement.riskId().orElse(null))
                .update();
    }

    static Judgement read(ResultSet row, int number) throws SQLException {
        return new Judgement(
                row.getString("id"),
                row.getString("finding_id"),
                row.getString("series_id"),
                Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                row.getString("note"),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("given_ms")),
                instant(row, "withdrawn_ms"),
                Optional.ofNullable(row.getString("risk_id")));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
