package dev.yohaku.server.signals;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether and when new findings are told between reviews. Off until somebody turns it on. Thread-safe. */
@Component
@Transactional
public class NoticeSettings {
    private static final int USUAL_HOUR = 10;

    /**
     * As it is set.
     *
     * @param hour of the day in the workspace's zone, 0 to 23, from which on a notice may leave
     * @param told findings up to this time were told, or were there when it was turned on
     */
    public record Setting(boolean enabled, int hour, Instant told) {
        public Setting {
            if (hour < 0 || hour > 23) {
                throw new IllegalArgumentException("an hour of the day is 0 to 23, not " + hour);
            }
        }
    }

    private final JdbcClient jdbc;
    private final InstantSource clock;

    NoticeSettings(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Setting current() {
        return jdbc.sql("select enabled, hour_of_day, told_ms from daily_notice where id = 1")
                .query((row, number) -> new Setting(
                        row.getInt("enabled") == 1,
                        row.getInt("hour_of_day"),
                        Instant.ofEpochMilli(row.getLong("told_ms"))))
                .optional()
                .orElse(new Setting(false, USUAL_HOUR, Instant.EPOCH));
    }

    /** Turning it on begins with what is found from now on. */
    public void change(boolean enabled, int hour, String by) {
        var before = current();
        var told = enabled && !before.enabled() ? clock.instant() : before.told();
        save(new Setting(enabled, hour, told), by);
    }

    void told(Instant at) {
        jdbc.sql("update daily_notice set told_ms = :at where id = 1")
                .param("at", at.toEpochMilli())
                .update();
    }

    private void save(Setting setting, String by) {
        jdbc.sql("""
                        insert into daily_notice (id, enabled, hour_of_day, told_ms, changed_by, changed_ms)
                        values (1, :enabled, :hour, :told, :by, :at)
                        on conflict (id) do update set enabled = excluded.enabled, hour_of_day = excluded.hour_of_day,
                            told_ms = excluded.told_ms, changed_by = excluded.changed_by,
                            changed_ms = excluded.changed_ms
                        """)
                .param("enabled", setting.enabled() ? 1 : 0)
                .param("hour", setting.hour())
                .param("told", setting.told().toEpochMilli())
                .param("by", by)
                .param("at", clock.millis())
                .update();
    }
}
