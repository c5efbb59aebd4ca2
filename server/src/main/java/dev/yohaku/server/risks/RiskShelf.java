package dev.yohaku.server.risks;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps risk records and their log. A record is written only over the version before it. Thread-safe. */
@Component
@Transactional
class RiskShelf {
    private static final String INSERT = "insert into risk (id, " + String.join(", ", RiskRows.COLUMNS)
            + ") values (:id, "
            + Arrays.stream(RiskRows.COLUMNS).map(c -> ":" + c).collect(Collectors.joining(", "))
            + ") on conflict (id) do nothing";

    private static final String UPDATE = "update risk set "
            + Arrays.stream(RiskRows.COLUMNS).map(c -> c + " = :" + c).collect(Collectors.joining(", "))
            + " where id = :id and version = :version - 1";

    private final JdbcClient jdbc;

    RiskShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Risk> all() {
        return jdbc.sql("select * from risk order by id").query(RiskRows::risk).list();
    }

    @Transactional(readOnly = true)
    public Optional<Risk> find(String id) {
        return jdbc.sql("select * from risk where id = :id")
                .param("id", id)
                .query(RiskRows::risk)
                .optional();
    }

    /** Adds a record; false when there is one of this id. */
    public boolean add(Risk risk, LogLine line) {
        return written(INSERT, risk, line);
    }

    /** Writes a record over the version before; false when another was written meanwhile. */
    public boolean keep(Risk risk, LogLine line) {
        return written(UPDATE, risk, line);
    }

    /** Keeps the newest reading, which changes neither the version nor the log. */
    public void refresh(Risk risk, Measured measured) {
        jdbc.sql("""
                        update risk set measured_ground = :measured_ground, measured_now = :measured_now,
                            measured_against = :measured_against, measured_unit = :measured_unit, measured_from = :measured_from
                        where id = :id and version = :version
                        """)
                .params(RiskRows.of(new Priority(risk.written().judgement(), measured)))
                .param("id", risk.id())
                .param("version", risk.version())
                .update();
    }

    private boolean written(String sql, Risk risk, LogLine line) {
        var written = jdbc.sql(sql).params(RiskRows.of(risk)).update() == 1;
        if (written) {
            log(line);
        }
        return written;
    }

    /** The log of a record, newest first. */
    @Transactional(readOnly = true)
    public List<LogLine> log(String id) {
        return jdbc.sql("select * from risk_log where risk_id = :id order by version desc")
                .param("id", id)
                .query(RiskRows::line)
                .list();
    }

    /** Each record's newest line before a time. */
    @Transactional(readOnly = true)
    public List<LogLine> standing(Instant before) {
        return jdbc.sql("""
                        select * from risk_log l where at_ms < :before and version =
                            (select max(version) from risk_log m where m.risk_id = l.risk_id and m.at_ms < :before)
                        order by risk_id
                        """)
                .param("before", before.toEpochMilli())
                .query(RiskRows::line)
                .list();
    }

    private void log(LogLine line) {
        jdbc.sql("""
                        insert into risk_log (id, risk_id, version, at_ms, actor, cause, note, likelihood, users, worth,
                            measured_likelihood, measured_ground, measured_now, measured_against, measured_unit,
                            measured_from)
                        values (:line, :risk, :version, :at, :actor, :cause, :note, :likelihood, :users, :worth,
                            :measured_likelihood, :measured_ground, :measured_now, :measured_against, :measured_unit,
                            :measured_from)
                        """)
                .params(RiskRows.of(line.priority()))
                .param("line", UUID.randomUUID().toString())
                .param("risk", line.riskId())
                .param("version", line.version())
                .param("at", line.at().toEpochMilli())
                .param("actor", line.actor())
                .param("cause", line.cause().key())
                .param("note", line.note())
                .update();
    }
}
