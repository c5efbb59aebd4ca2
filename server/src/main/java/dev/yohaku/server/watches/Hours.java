package dev.yohaku.server.watches;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.engine.time.RegularSeries;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hourly points of watches, as far as they have been read. Hours are whole hours of UTC. Thread-safe. */
@Component
@Transactional(readOnly = true)
public class Hours {
    static final int HOUR = 60;

    private final JdbcClient jdbc;

    Hours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mean of each hour that lies whole within a range; gaps where nothing was read. */
    public RegularSeries mean(String watchId, MinuteRange range) {
        return series("mean", watchId, range);
    }

    /** The largest reading of each hour that lies whole within a range; gaps where nothing was read. */
    public RegularSeries peak(String watchId, MinuteRange range) {
        return series("peak", watchId, range);
    }

    private RegularSeries series(String column, String watchId, MinuteRange range) {
        var from = Math.ceilDiv(range.from(), HOUR);
        var to = Math.max(from, Math.floorDiv(range.to(), HOUR));
        var values = new double[Math.toIntExact(to - from)];
        Arrays.fill(values, Double.NaN);
        jdbc.sql("select hour, " + column + """
                         as point from watch_hour join watch on watch.id = watch_hour.watch and watch.generation = watch_hour.generation
                        where watch.id = :id and hour >= :from and hour < :to
                        """)
                .param("id", watchId)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    values[Math.toIntExact(row.getLong("hour") - from)] = row.getDouble("point");
                });
        return RegularSeries.of(from * HOUR, HOUR, values);
    }
}
