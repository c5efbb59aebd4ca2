package dev.yohaku.server.capacity;

import dev.yohaku.engine.forecast.TrackRecord;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.RegularSeries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was forecast of each week's peak when the week began: kept, so that a forecast cannot be better afterwards. Thread-safe. */
@Component
@Transactional
class PastForecasts {
    private static final int DAYS = 7;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    PastForecasts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A range kept for the week that begins at {@code from}. */
    record Kept(Instant from, double lower, double upper) {}

    /** Keeps the range of a week's peak; the first one kept for a week stands. */
    void keep(String driverId, Kept week) {
        jdbc.sql("""
                        insert into driver_week (driver_id, from_ms, made_ms, lower_value, upper_value)
                        values (:id, :from, :now, :lower, :upper) on conflict (driver_id, from_ms) do nothing
                        """)
                .param("id", driverId)
                .param("from", week.from().toEpochMilli())
                .param("now", clock.millis())
                .param("lower", week.lower())
                .param("upper", week.upper())
                .update();
    }

    @Transactional(readOnly = true)
    List<Kept> of(String driverId) {
        return jdbc.sql(
                        "select from_ms, lower_value, upper_value from driver_week where driver_id = :id order by from_ms")
                .param("id", driverId)
                .query((row, number) -> new Kept(
                        Instant.ofEpochMilli(row.getLong("from_ms")),
                        row.getDouble("lower_value"),
                        row.getDouble("upper_value")))
                .list();
    }

    /** A record with the ranges that were really kept in the place of those worked out afterwards. */
    TrackRecord merged(String driverId, TrackRecord afterwards, RegularSeries peaks) {
        var weeks = new HashMap<Long, TrackRecord.Week>();
        afterwards.weeks().forEach(week -> weeks.put(week.from(), week));
        for (var kept : of(driverId)) {
            var from = EpochMinute.of(kept.from());
            var index = peaks.index(from);
            if (index >= 0 && index + DAYS <= peaks.length()) {
                weeks.keySet()
                        .removeIf(other ->
                                Math.abs(other - from) < Duration.ofDays(DAYS).toMinutes());
                weeks.put(from, new TrackRecord.Week(from, kept.lower(), kept.upper(), highest(peaks, index)));
            }
        }
        var sorted = new ArrayList<>(weeks.values());
        sorted.removeIf(week -> Double.isNaN(week.peak()));
        sorted.sort(Comparator.comparingLong(TrackRecord.Week::from));
        return new TrackRecord(sorted.subList(Math.max(0, sorted.size() - TrackRecord.WEEKS), sorted.size()));
    }

    private static double highest(RegularSeries peaks, int index) {
        var highest = Double.NaN;
        for (var day = index; day < index + DAYS; day++) {
            highest = Double.isNaN(highest)
                    ? peaks.at(day)
                    : Double.isNaN(peaks.at(day)) ? highest : Math.max(highest, peaks.at(day));
        }
        return highest;
    }
}
