package dev.yohaku.server.discovery;

import dev.yohaku.engine.spec.OpenSloWriter;
import dev.yohaku.server.catalog.Name;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The proposals that were ever made. Thread-safe. */
@Component
@Transactional
public class Proposals {
    /** Who is recorded to have accepted what discovery took up by itself. */
    static final String NOBODY = "";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Proposals(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All proposals by service and id. */
    @Transactional(readOnly = true)
    public List<Proposal> all() {
        return jdbc.sql("select * from discovery_proposal order by service, id")
                .query(Proposals::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Proposal> find(String id) {
        return jdbc.sql("select * from discovery_proposal where id = :id")
                .param("id", id)
                .query(Proposals::read)
                .optional();
    }

    /** Adds a proposal, or refreshes what is proposed while nobody has decided; a decision stands. */
    void record(Proposed proposed) {
        var slo = proposed.slo();
        jdbc.sql("""
                        insert into discovery_proposal (id, service, service_name, name_ja, name_en, target, provisional,
                            reason_ja, reason_en, document, status, first_seen_ms, changed_ms, changed_by)
                        values (:id, :service, :serviceName, :nameJa, :nameEn, :target, :provisional, :reasonJa, :reasonEn,
                            :document, 'proposed', :now, :now, '')
                        on conflict (id) do update set target = excluded.target, provisional = excluded.provisional,
                            reason_ja = excluded.reason_ja, reason_en = excluded.reason_en, document = excluded.document,
                            changed_ms = excluded.changed_ms where discovery_proposal.status = 'proposed'
                        """)
                .param("id", proposed.id())
                .param("service", slo.service())
                .param("serviceName", proposed.service().metadata().displayName())
                .param("nameJa", proposed.name().ja())
                .param("nameEn", proposed.name().en())
                .param("target", slo.target().toPlainString())
                .param("provisional", proposed.provisional() ? 1 : 0)
                .param("reasonJa", proposed.reason().ja())
                .param("reasonEn", proposed.reason().en())
                .param(
                        "document",
                        new OpenSloWriter().add(slo, proposed.comment()).text())
                .param("now", clock.millis())
                .update();
    }

    /** Records a decision, or with {@link Proposal.Status#PROPOSED} that there is none any more. */
    void decide(String id, Proposal.Status status, String who) {
        jdbc.sql("""
                        update discovery_proposal set status = :status, changed_ms = :now, changed_by = :who where id = :id
                        """)
                .param("status", status.name().toLowerCase(Locale.ROOT))
                .param("now", clock.millis())
                .param("who", who)
                .param("id", id)
                .update();
    }

    private static Proposal read(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getString("id"),
                row.getString("service"),
                row.getString("service_name"),
                new Name(row.getString("name_ja"), row.getString("name_en")),
                new BigDecimal(row.getString("target")),
                row.getInt("provisional") == 1,
                new Name(row.getString("reason_ja"), row.getString("reason_en")),
                row.getString("document"),
                Proposal.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong("first_seen_ms")));
    }
}
