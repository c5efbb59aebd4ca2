package dev.yohaku.server.capacity;

import dev.yohaku.engine.forecast.Crossing;
import dev.yohaku.engine.forecast.DailyPeaks;
import dev.yohaku.engine.forecast.Forecast;
import dev.yohaku.engine.forecast.Forecaster;
import dev.yohaku.engine.forecast.Headroom;
import dev.yohaku.engine.forecast.Settings;
import dev.yohaku.engine.forecast.TrackRecord;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.engine.time.RegularSeries;
import dev.yohaku.server.calendar.LocalCalendars;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.watches.Hours;
import dev.yohaku.server.watches.Watch;
import dev.yohaku.server.watches.Watches;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Says how far each driver is from its limit, from the daily peaks of its metric. A forecast is made once a day, since the peak of a day is only known
 * when the day is over. Thread-safe.
 */
@Component
public class DriverStatuses {
    /** How far ahead is looked, as far as the history allows. */
    public static final int DAYS_AHEAD = 182;

    private static final int DAYS_BACK = 182;

    /** A forecast goes at most four times as far as its history. */
    private static final int TIMES_HISTORY = 4;

    /** How long a forecast stands without a look at the values again. */
    private static final Duration AGE = Duration.ofMinutes(15);

    private static final int WEEK = 7;
    private static final int SHORTEST = 14;

    private final Drivers drivers;
    private final Watches watches;
    private final Hours hours;
    private final LocalCalendars calendars;
    private final PastForecasts past;
    private final Workspace workspace;
    private final InstantSource clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Lock working = new ReentrantLock();

    DriverStatuses(
            Drivers drivers,
            Watches watches,
            Hours hours,
            LocalCalendars calendars,
            PastForecasts past,
            Workspace workspace,
            InstantSource clock) {
        this.drivers = drivers;
        this.watches = watches;
        this.hours = hours;
        this.calendars = calendars;
        this.past = past;
        this.workspace = workspace;
        this.clock = clock;
    }

    /** @param made when it was worked out */
    private record Kept(Driver driver, RegularSeries peaks, Instant made, DriverStatus status) {}

    /** All drivers as known at a moment, the most urgent first. */
    public List<DriverStatus> at(Instant at) {
        return drivers.all().stream()
                .map(driver -> of(driver, at))
                .sorted(DriverStatus.MOST_URGENT_FIRST)
                .toList();
    }

    /** One driver as known at a moment; empty when there is none of this id or it is retired. */
    public Optional<DriverStatus> find(String id, Instant at) {
        return drivers.all().stream()
                .filter(driver -> driver.id().equals(id))
                .findFirst()
                .map(driver -> of(driver, at));
    }

    private DriverStatus of(Driver driver, Instant at) {
        var key = driver.id() + "/" + LocalDate.ofInstant(at, workspace.zone());
        var young = kept(key, driver).filter(this::isYoung);
        if (young.isPresent()) {
            return young.get().status();
        }
        working.lock();
        try {
            return worked(driver, key, at);
        } finally {
            working.unlock();
        }
    }

    private Optional<Kept> kept(String key, Driver driver) {
        return Optional.ofNullable(kept.get(key)).filter(known -> known.driver().equals(driver));
    }

    /** While the past is being read, the peaks change all the time; a forecast is good for some minutes then. */
    private boolean isYoung(Kept known) {
        return Duration.between(known.made(), clock.instant()).compareTo(AGE) < 0;
    }

    /** One at a time: others who ask meanwhile find what was worked out. */
    private DriverStatus worked(Driver driver, String key, Instant at) {
        var known = kept(key, driver);
        if (known.isPresent() && isYoung(known.get())) {
            return known.get().status();
        }
        var peaks = peaks(driver, at);
        var status = known.filter(last -> last.peaks().equals(peaks))
                .map(Kept::status)
                .orElseGet(() -> status(driver, peaks, at));
        kept.keySet()
                .removeIf(other -> other.startsWith(driver.id() + "/")
                        && kept.size() > 4 * drivers.all().size() + 16);
        kept.put(key, new Kept(driver, peaks, clock.instant(), status));
        return status;
    }

    /** The highest value of each whole day of the last half year, from the first day with one. */
    private RegularSeries peaks(Driver driver, Instant at) {
        var today = LocalDate.ofInstant(at, workspace.zone())
                .atStartOfDay(workspace.zone())
                .toInstant();
        var range = MinuteRange.covering(today.minus(Duration.ofDays(DAYS_BACK)), today);
        var daily = DailyPeaks.of(hours.peak(driver.watchId(), range), workspace.zone());
        var first = 0;
        while (first < daily.length() && daily.isGap(first)) {
            first++;
        }
        return daily.slice(first, daily.length());
    }

    private DriverStatus status(Driver driver, RegularSeries peaks, Instant at) {
        var settings = settings(driver, peaks);
        var forecast = Forecaster.of(peaks, settings);
        var made = forecast instanceof Forecast.Made m ? Optional.of(m) : Optional.<Forecast.Made>empty();
        made.ifPresent(m -> keepWeek(driver, peaks, m, at));
        return new DriverStatus(
                driver,
                watches.find(driver.watchId()).map(Watch::unit).orElse(""),
                workspace.zone(),
                peaks,
                Headroom.of(peaks, driver.limit()),
                forecast,
                made.map(m -> m.crossing(driver.limit())),
                made.map(m -> soon(m, driver)).orElse(0.0),
                isNow(at)
                        ? past.merged(driver.id(), TrackRecord.of(peaks, settings), peaks)
                        : new TrackRecord(List.of()));
    }

    /** Eight forecasts make a record, so it is worked out for today only; an edition of a past week does without. */
    private boolean isNow(Instant at) {
        return Duration.between(at, clock.instant()).abs().compareTo(Duration.ofDays(1)) < 0;
    }

    private static double soon(Forecast.Made made, Driver driver) {
        return made.crossing(driver.limit()) instanceof Crossing.Already
                ? 1
                : made.chance(driver.limit(), (int) DriverStatus.SOON.toDays());
    }

    /** Within the first day of a week, the range of the week's peak is written down. */
    private void keepWeek(Driver driver, RegularSeries peaks, Forecast.Made made, Instant at) {
        var end = EpochMinute.start(peaks.toMinute());
        var isMonday = end.atZone(workspace.zone()).getDayOfWeek() == DayOfWeek.MONDAY;
        if (isMonday && isNow(at) && Duration.between(end, at).compareTo(Duration.ofDays(1)) < 0) {
            var range = made.peak(WEEK);
            past.keep(driver.id(), new PastForecasts.Kept(end, range.get(0), range.get(1)));
        }
    }

    private Settings settings(Driver driver, RegularSeries peaks) {
        var known = (int) Arrays.stream(peaks.values()).filter(Double::isFinite).count();
        var horizon = Math.clamp((long) TIMES_HISTORY * known, SHORTEST, DAYS_AHEAD);
        var calendar = calendars.between(
                EpochMinute.start(peaks.fromMinute()),
                EpochMinute.start(peaks.toMinute()).plus(Duration.ofDays(horizon)));
        return Settings.of(horizon).withCalendar(calendar, driver.service());
    }
}
