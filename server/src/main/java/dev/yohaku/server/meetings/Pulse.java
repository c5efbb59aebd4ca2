package dev.yohaku.server.meetings;

import dev.yohaku.server.reviews.EditionMade;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A number per review that rises whenever anything in it changes, except the time spent. Thread-safe.
 *
 * <p>Everything that writes in a review counts it up first: the row stays locked until that transaction ends, so of two people who write
 * in the same review at the same moment the later one sees what the earlier one wrote.
 */
@Component
@Transactional
public class Pulse {
    private final JdbcClient jdbc;

    Pulse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 0 while nothing happened. */
    @Transactional(readOnly = true)
    public long of(String team, String week) {
        return jdbc.sql("select beat from meeting_beat where team = :team and week = :week")
                .param("team", team)
                .param("week", week)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void beat(String team, String week) {
        jdbc.sql("""
                        insert into meeting_beat (team, week, beat) values (:team, :week, 1)
                        on conflict (team, week) do update set beat = meeting_beat.beat + 1
                        """).param("team", team).param("week", week).update();
    }

    @EventListener
    void made(EditionMade event) {
        beat(event.edition().team(), event.edition().week());
    }
}
