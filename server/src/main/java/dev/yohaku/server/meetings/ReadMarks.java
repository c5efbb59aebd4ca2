package dev.yohaku.server.meetings;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has read which edition; neither when nor how fast. Thread-safe. */
@Component
@Transactional
public class ReadMarks {
    private final JdbcClient jdbc;
    private final Pulse pulse;

    ReadMarks(JdbcClient jdbc, Pulse pulse) {
        this.jdbc = jdbc;
        this.pulse = pulse;
    }

    /** By edition, then by id of the person. */
    @Transactional(readOnly = true)
    public List<ReadMark> of(String team, String week) {
        return jdbc.sql(
                        "select edition, person from meeting_read where team = :team and week = :week order by edition, person")
                .param("team", team)
                .param("week", week)
                .query((row, number) -> new ReadMark(row.getInt("edition"), row.getString("person")))
                .list();
    }

    public void mark(String team, String week, int edition, String person) {
        var rows = jdbc.sql("""
                        insert into meeting_read (team, week, edition, person) values (:team, :week, :edition, :person)
                        on conflict (team, week, edition, person) do nothing
                        """)
                .param("team", team)
                .param("week", week)
                .param("edition", edition)
                .param("person", person)
                .update();
        if (rows == 1) {
            pulse.beat(team, week);
        }
    }
}
