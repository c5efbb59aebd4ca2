package dev.yohaku.server.watches;

import dev.yohaku.server.watches.HourlyReading.Point;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the hours of watches are written, and how far each was read. Thread-safe. */
@Component
@Transactional
class KeptHours {
    private final JdbcClient jdbc;

    KeptHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A watch to be read, with the generation of its query, and the hours [from, to) that were read; both 0 before the first reading. */
    record Task(String watch, int generation, String query, long fromHour, long toHour) {
        boolean untouched() {
            return toHour == 0;
        }

        Task reading(long from, long to) {
            return untouched()
                    ? new Task(watch, generation, query, from, to)
                    : new Task(watch, generation, query, Math.min(from, fromHour), Math.max(to, toHour));
        }
    }

    /** All watches, with how far they were read, by id. */
    @Transactional(readOnly = true)
    public List<Task> tasks() {
        return jdbc.sql("""
                        select id, watch.generation, query, coalesce(from_hour, 0) as from_hour, coalesce(to_hour, 0) as to_hour
                        from watch left join watch_reading on watch_reading.watch = watch.id
                            and watch_reading.generation = watch.generation
                        where retired_ms is null order by id
                        """)
                .query((row, number) -> new Task(
                        row.getString("id"),
                        row.getInt("generation"),
                        row.getString("query"),
                        row.getLong("from_hour"),
                        row.getLong("to_hour")))
                .list();
    }

    /** How far one watch was read. */
    @Transactional(readOnly = true)
    public Optional<Task> task(String watch) {
        return tasks().stream().filter(task -> task.watch().equals(watch)).findFirst();
    }

    /** Writes hours, replacing what was read of them before, and how far the reading has come. */
    public void keep(Task read, List<Point> points) {
        points.forEach(point -> write(read, point));
        jdbc.sql("""
                        insert into watch_reading (watch, generation, from_hour, to_hour) values (:watch, :generation, :from, :to)
                        on conflict (watch, generation) do update set from_hour = excluded.from_hour, to_hour = excluded.to_hour
                        """)
                .param("watch", read.watch())
                .param("generation", read.generation())
                .param("from", read.fromHour())
                .param("to", read.toHour())
                .update();
    }

    private void write(Task read, Point point) {
        jdbc.sql("""
                        insert into watch_hour (watch, generation, hour, mean, peak) values (:watch, :generation, :hour, :mean, :peak)
                        on conflict (watch, generation, hour) do update set mean = excluded.mean, peak = excluded.peak
                        """)
                .param("watch", read.watch())
                .param("generation", read.generation())
                .param("hour", point.hour())
                .param("mean", point.mean())
                .param("peak", point.peak())
                .update();
    }

    /**
     * Removes hours before one, and before another those of queries that are no longer asked; so many at once at most, so that nobody waits long.
     *
     * @return how many it removed
     */
    public int prune(long before, long replacedBefore, int most) {
        return jdbc.sql("""
                        delete from watch_hour where (watch, generation, hour) in (
                            select kept.watch, kept.generation, kept.hour from watch_hour kept
                            where kept.hour < :before or (kept.hour < :replaced
                                and kept.generation < (select watch.generation from watch where watch.id = kept.watch))
                            limit :most)
                        """)
                .param("before", before)
                .param("replaced", replacedBefore)
                .param("most", most)
                .update();
    }

    /** Removes the hours of queries that are no longer asked. */
    public void forgetOld(Task task) {
        for (var table : List.of("watch_hour", "watch_reading")) {
            jdbc.sql("delete from " + table + " where watch = :watch and generation < :generation")
                    .param("watch", task.watch())
                    .param("generation", task.generation())
                    .update();
        }
    }
}
