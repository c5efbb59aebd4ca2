package dev.yohaku.server.capacity;

import dev.yohaku.engine.forecast.Forecast;
import dev.yohaku.engine.forecast.Forecaster;
import dev.yohaku.engine.forecast.Headroom;
import dev.yohaku.engine.forecast.Settings;
import dev.yohaku.engine.forecast.TrackRecord;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.RegularSeries;
import dev.yohaku.server.catalog.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Statuses of drivers whose daily peaks follow a formula. */
public final class Course {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final long FROM = EpochMinute.of(Instant.parse("2026-08-23T15:00:00Z"));
    private static final int DAY = 24 * 60;

    private Course() {}

    /** 91 days from 24 August, then a forecast of 182 days. */
    public static DriverStatus of(double limit, IntToDoubleFunction peak) {
        return of(limit, 91, peak);
    }

    public static DriverStatus of(double limit, int days, IntToDoubleFunction peak) {
        var peaks = RegularSeries.generate(FROM, DAY, days, peak);
        var forecast = Forecaster.of(peaks, Settings.of(Math.max(14, Math.min(182, 4 * days))));
        var made = forecast instanceof Forecast.Made m ? Optional.of(m) : Optional.<Forecast.Made>empty();
        return new DriverStatus(
                driver(limit),
                "connections",
                TOKYO,
                peaks,
                Headroom.of(peaks, limit),
                forecast,
                made.map(m -> m.crossing(limit)),
                made.map(m -> m.chance(limit, 60)).orElse(0.0),
                new TrackRecord(List.of(
                        new TrackRecord.Week(FROM, 10, 20, 15), new TrackRecord.Week(FROM + 7 * DAY, 10, 20, 25))));
    }

    /** A driver of this limit. */
    public static Driver driver(double limit) {
        return new Driver(
                "db-connections",
                new Name("データベース接続数", "Database connections"),
                "db-connections",
                limit,
                LimitKind.QUOTA,
                "max_connections",
                LocalDate.of(2026, 3, 2),
                "purchase-api",
                new Name("購入が待たされる", "Purchases wait"),
                Driver.PAGE);
    }

    /** Some noise that is the same in each run. */
    public static double noise(int day) {
        return 3 * Math.sin(day * 12.9898) + (day % 7 == 5 ? 4 : 0);
    }
}
