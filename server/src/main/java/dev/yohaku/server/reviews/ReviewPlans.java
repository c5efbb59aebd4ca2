package dev.yohaku.server.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When each team wants its edition: by default on Monday at 06:00 of the workspace's zone. Thread-safe. */
@Component
@Transactional
public class ReviewPlans {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    ReviewPlans(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ReviewPlan of(String team) {
        return jdbc.sql("select held, day, minute from review_plan where team = :team")
                .param("team", team)
                .query(ReviewPlans::read)
                .optional()
                .orElse(ReviewPlan.STANDARD);
    }

    public void choose(String team, ReviewPlan plan, String by) {
        jdbc.sql("""
                        insert into review_plan (team, held, day, minute, changed_by, changed_ms)
                        values (:team, :held, :day, :minute, :by, :at)
                        on conflict (team) do update set held = excluded.held, day = excluded.day, minute = excluded.minute,
                            changed_by = excluded.changed_by, changed_ms = excluded.changed_ms
                        """)
                .param("team", team)
                .param("held", plan.held() ? 1 : 0)
                .param("day", plan.day().getValue())
                .param("minute", plan.time().toSecondOfDay() / 60)
                .param("by", by)
                .param("at", clock.millis())
                .update();
    }

    private static ReviewPlan read(ResultSet row, int number) throws SQLException {
        return new ReviewPlan(
                row.getInt("held") == 1,
                DayOfWeek.of(row.getInt("day")),
                LocalTime.MIDNIGHT.plusMinutes(row.getInt("minute")));
    }
}
