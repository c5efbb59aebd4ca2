package dev.yohaku.server.signals;

import dev.yohaku.engine.time.EpochMinute;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of findings. A finding is never deleted; its evidence is kept as it was at each version, and no longer renewed once a verdict
 * closes it. Pages read this and nothing else. Thread-safe.
 */
@Component
@Transactional
public class Findings {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String COLUMNS =
            "id, found_ms, past, stands, version, evidence, reviewed_ms, paged_ms, confirmed_ms";

    /** Found later than this after it could have been known, a finding is one of the past. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the latest confirmed first. */
    @Transactional(readOnly = true)
    public List<FoundChange> all() {
        var judgements = judgements("1 = 1", Map.of());
        return jdbc.sql("select " + COLUMNS + " from finding order by confirmed_ms desc, id")
                .query((row, number) -> read(row, judgements))
                .list();
    }

    /** Those that came to be known after one time and by another, also where they were found later; the latest first. */
    @Transactional(readOnly = true)
    public List<FoundChange> confirmed(Instant from, Instant to) {
        var judgements = judgements("1 = 1", Map.of());
        return jdbc.sql("select " + COLUMNS + " from finding where confirmed_ms > :from and confirmed_ms <= :to"
                        + " order by confirmed_ms desc, id")
                .param("from", from.toEpochMilli())
                .param("to", to.toEpochMilli())
                .query((row, number) -> read(row, judgements))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<FoundChange> find(String id) {
        var judgements = judgements("finding_id = :id", Map.of("id", id));
        return jdbc.sql("select " + COLUMNS + " from finding where id = :id")
                .param("id", id)
                .query((row, number) -> read(row, judgements))
                .optional();
    }

    /** The points of a finding as of its evidence. */
    @Transactional(readOnly = true)
    public Optional<Course> course(String id) {
        return jdbc.sql("select course from finding where id = :id")
                .param("id", id)
                .query((row, number) -> MAPPER.readValue(row.getString(1), Course.class))
                .optional();
    }

    /** Evidence as it was at a version. */
    public record Version(int number, Instant at, Evidence evidence) {}

    /** All versions of a finding's evidence, the first one first. */
    @Transactional(readOnly = true)
    public List<Version> versions(String id) {
        return jdbc.sql("select version, at_ms, evidence from finding_version where finding_id = :id order by version")
                .param("id", id)
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        Instant.ofEpochMilli(row.getLong("at_ms")),
                        MAPPER.readValue(row.getString("evidence"), Evidence.class)))
                .list();
    }

    /** Puts a new finding on the list. */
    void add(String id, Evidence evidence, Course course, Instant now) {
        var past = evidence.lead().confirmed().plus(NEWS).isBefore(now);
        jdbc.sql("""
                        insert into finding (id, service, subject, since_minute, confirmed_ms, found_ms, past, stands,
                            version, updated_ms, evidence, course)
                        values (:id, :service, :subject, :since, :confirmed, :now, :past, 1, 1, :now, :evidence, :course)
                        """)
                .param("id", id)
                .param("service", evidence.lead().service())
                .param("subject", evidence.lead().subject())
                .param("since", EpochMinute.of(evidence.lead().since()))
                .param("confirmed", evidence.lead().confirmed().toEpochMilli())
                .param("now", now.toEpochMilli())
                .param("past", past ? 1 : 0)
                .param("evidence", MAPPER.writeValueAsString(evidence))
                .param("course", MAPPER.writeValueAsString(course))
                .update();
        addVersion(id, 1, evidence, now);
    }

    /** Renews the evidence of an open finding; the earlier version stays on record. */
    void renew(FoundChange found, Evidence evidence, Course course, Instant now) {
        jdbc.sql("""
                        update finding set version = :version, updated_ms = :now, evidence = :evidence, course = :course,
                            since_minute = :since, service = :service, subject = :subject, stands = 1 where id = :id
                        """)
                .param("id", found.id())
                .param("version", found.version() + 1)
                .param("now", now.toEpochMilli())
                .param("evidence", MAPPER.writeValueAsString(evidence))
                .param("course", MAPPER.writeValueAsString(course))
                .param("since", EpochMinute.of(evidence.lead().since()))
                .param("service", evidence.lead().service())
                .param("subject", evidence.lead().subject())
                .update();
        addVersion(found.id(), found.version() + 1, evidence, now);
    }

    /** Says whether the last examination still finds it. */
    void stands(String id, boolean stands) {
        jdbc.sql("update finding set stands = :stands where id = :id")
                .param("stands", stands ? 1 : 0)
                .param("id", id)
                .update();
    }

    /** Notes the first edition that told of a finding; later ones change nothing. */
    void reviewed(String id, String week, Instant at) {
        jdbc.sql("update finding set review_week = :week, reviewed_ms = :at where id = :id and reviewed_ms is null")
                .param("week", week)
                .param("at", at.toEpochMilli())
                .param("id", id)
                .update();
    }

    /** Notes the first page of a finding's objective; later ones change nothing. */
    void paged(String id, Instant at) {
        jdbc.sql("update finding set paged_ms = :at where id = :id and paged_ms is null")
                .param("at", at.toEpochMilli())
                .param("id", id)
                .update();
    }

    private void addVersion(String id, int version, Evidence evidence, Instant now) {
        jdbc.sql(
                        "insert into finding_version (finding_id, version, at_ms, evidence) values (:id, :version, :at, :evidence)")
                .param("id", id)
                .param("version", version)
                .param("at", now.toEpochMilli())
                .param("evidence", MAPPER.writeValueAsString(evidence))
                .update();
    }

    private Map<String, List<Judgement>> judgements(String condition, Map<String, ?> parameters) {
        return jdbc
                .sql("select * from verdict where " + condition + " order by given_ms, id")
                .params(parameters)
                .query(Verdicts::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Judgement::findingId));
    }

    private static FoundChange read(ResultSet row, Map<String, List<Judgement>> judgements) throws SQLException {
        var id = row.getString("id");
        return new FoundChange(
                id,
                MAPPER.readValue(row.getString("evidence"), Evidence.class),
                Instant.ofEpochMilli(row.getLong("found_ms")),
                row.getInt("past") == 1,
                row.getInt("stands") == 1,
                row.getInt("version"),
                Verdicts.instant(row, "reviewed_ms"),
                Verdicts.instant(row, "paged_ms"),
                judgements.getOrDefault(id, List.of()));
    }
}
