package dev.yohaku.server.capacity;

import dev.yohaku.engine.forecast.Crossing;
import dev.yohaku.engine.forecast.Forecast;
import dev.yohaku.engine.forecast.Headroom;
import dev.yohaku.engine.forecast.TrackRecord;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.RegularSeries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/**
 * How far a driver is from its limit.
 *
 * @param unit of its values, as the watch names it; may be empty
 * @param peaks the highest value of each day, up to the last whole day; may be empty
 * @param headroom empty without a value in the last four weeks
 * @param crossing empty when nothing can be forecast
 * @param chanceSoon that the limit is reached within {@link #SOON}, 0 to 1; 0 when nothing can be forecast
 * @param record of past forecasts of a week's peak
 */
public record DriverStatus(
        Driver driver,
        String unit,
        ZoneId zone,
        RegularSeries peaks,
        Optional<Headroom> headroom,
        Forecast forecast,
        Optional<Crossing> crossing,
        double chanceSoon,
        TrackRecord record) {
    /** What is due in the weekly review. */
    public static final Duration SOON = Duration.ofDays(60);

    /** A chance from which on a limit is worth a word in the review. */
    public static final double WORTH_SAYING = 0.2;

    /** Those at their limit first, then by the chance to reach it soon, then by the room left. */
    public static final Comparator<DriverStatus> MOST_URGENT_FIRST = Comparator.comparing(DriverStatus::isAtLimit)
            .reversed()
            .thenComparing(Comparator.comparingDouble(DriverStatus::chanceSoon).reversed())
            .thenComparing(Comparator.comparingDouble(DriverStatus::chance).reversed())
            .thenComparing(status -> status.driver().id());

    public boolean isAtLimit() {
        return crossing.filter(Crossing.Already.class::isInstance).isPresent();
    }

    /** Whether the review should speak of it. */
    public boolean isSoon() {
        return isAtLimit() || chanceSoon >= WORTH_SAYING;
    }

    /** The chance that the limit is reached within the whole forecast. */
    public double chance() {
        return crossing.map(Crossing::probability).orElse(0.0);
    }

    /** The day of a step of the forecast. */
    public LocalDate day(int step) {
        return date(peaks.minute(peaks.length() + step));
    }

    /** The day that a minute belongs to. */
    public LocalDate date(long minute) {
        return LocalDate.ofInstant(EpochMinute.start(minute), zone);
    }

    /** The end of the last day that is measured. */
    public Instant measuredTo() {
        return EpochMinute.start(peaks.toMinute());
    }
}
