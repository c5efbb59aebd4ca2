package dev.yohaku.server.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The raise-conditions that teams chose, every version of them with who chose it and why. Thread-safe. */
@Component
@Transactional
public class ConditionBook {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Conditions.Choice>> CHOICES = new TypeReference<>() {};

    /** One version: what was chosen, by whom, why and when. */
    public record Change(Conditions conditions, String reason, String by, Instant at) {}

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ConditionBook(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What holds for a team now; the standard while it has chosen nothing. */
    @Transactional(readOnly = true)
    public Conditions of(String team) {
        return history(team).stream().findFirst().map(Change::conditions).orElse(Conditions.STANDARD);
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    public List<Change> history(String team) {
        return jdbc.sql("select * from review_conditions where team = :team order by version desc")
                .param("team", team)
                .query(ConditionBook::read)
                .list();
    }

    /** Sets what holds from the next edition on; false when somebody else changed it since version {@code seen}. */
    public boolean choose(String team, int seen, Map<String, Conditions.Choice> chosen, String reason, String by) {
        if (of(team).version() != seen) {
            return false;
        }
        return jdbc.sql("""
                        insert into review_conditions (team, version, chosen, reason, changed_by, changed_ms)
                        values (:team, :version, :chosen, :reason, :by, :at) on conflict (team, version) do nothing
                        """)
                        .param("team", team)
                        .param("version", seen + 1)
                        .param("chosen", MAPPER.writeValueAsString(chosen))
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", clock.millis())
                        .update()
                == 1;
    }

    private static Change read(ResultSet row, int number) throws SQLException {
        return new Change(
                new Conditions(row.getInt("version"), MAPPER.readValue(row.getString("chosen"), CHOICES)),
                row.getString("reason"),
                row.getString("changed_by"),
                Instant.ofEpochMilli(row.getLong("changed_ms")));
    }
}
