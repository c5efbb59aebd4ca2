package dev.yohaku.server.signals;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When everything was last examined. Thread-safe. */
@Component
@Transactional
public class Examinations {
    /** With fewer hours of points, no level is known well enough for a change to be told. */
    public static final int ENOUGH_HOURS = 2 * 168;

    private final JdbcClient jdbc;

    Examinations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Examined> last() {
        return jdbc.sql("select to_ms, finished_ms, series, since_ms, hours from examination where id = 1")
                .query((row, number) -> new Examined(
                        Instant.ofEpochMilli(row.getLong("to_ms")),
                        Instant.ofEpochMilli(row.getLong("finished_ms")),
                        row.getInt("series"),
                        Verdicts.instant(row, "since_ms"),
                        row.getInt("hours")))
                .optional();
    }

    void record(Examined examined) {
        jdbc.sql("""
                        insert into examination (id, to_ms, finished_ms, series, since_ms, hours)
                        values (1, :to, :finished, :series, :since, :hours)
                        on conflict (id) do update set to_ms = excluded.to_ms, finished_ms = excluded.finished_ms,
                            series = excluded.series, since_ms = excluded.since_ms, hours = excluded.hours
                        """)
                .param("to", examined.to().toEpochMilli())
                .param("finished", examined.finished().toEpochMilli())
                .param("series", examined.series())
                .param("since", examined.since().map(Instant::toEpochMilli).orElse(null))
                .param("hours", examined.hours())
                .update();
    }
}
