package dev.yohaku.server.meetings;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who leads the review of which week. Thread-safe. */
@Component
@Transactional
public class Leads {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Leads(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who leads that week's review; empty while nobody is chosen. */
    @Transactional(readOnly = true)
    public Optional<String> of(String team, String week) {
        return jdbc.sql("select lead from review_lead where team = :team and week = :week")
                .param("team", team)
                .param("week", week)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    /** The newest week that each of those who ever led one was chosen for, by who. */
    @Transactional(readOnly = true)
    public Map<String, String> lastWeeks(String team) {
        var weeks = new LinkedHashMap<String, String>();
        jdbc.sql("select lead, max(week) from review_lead where team = :team group by lead order by lead")
                .param("team", team)
                .query(row -> {
                    weeks.put(row.getString(1), row.getString(2));
                });
        return weeks;
    }

    /** Chooses who leads that week's review; a later choice takes the place of an earlier one. */
    public void choose(String team, String week, String lead, String by) {
        jdbc.sql("""
                        insert into review_lead (week, team, lead, chosen_by, chosen_ms) values (:week, :team, :lead, :by, :at)
                        on conflict (week, team) do update set lead = excluded.lead, chosen_by = excluded.chosen_by,
                            chosen_ms = excluded.chosen_ms
                        """)
                .param("week", week)
                .param("team", team)
                .param("lead", lead)
                .param("by", by)
                .param("at", clock.millis())
                .update();
    }
}
