package dev.yohaku.engine.change;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.LocalCalendar;
import dev.yohaku.engine.time.RegularSeries;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Hourly series with seasons and noise, drawn from a seed, that begin on a Monday at 00:00 in Tokyo. */
final class Drawn {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final LocalCalendar PLAIN = LocalCalendar.plain(TOKYO);
    static final long MONDAY = EpochMinute.of(Instant.parse("2026-03-01T15:00:00Z"));
    static final int DAY = 24;
    static final int WEEK = 7 * DAY;

    private Drawn() {}

    /** People by hour of the week: most at lunch and in the evening, fewer in the night, more at weekends. */
    static double people(int hour) {
        var ofDay = 1 + 0.8 * Math.sin((hour % DAY - 8) * Math.PI / 12);
        return ofDay * (hour / DAY % 7 >= 5 ? 1.3 : 1);
    }

    /** A share of good events of so many events an hour on average, bad at a rate by hour. */
    static Watched share(String id, long seed, int hours, double traffic, IntToDoubleFunction badShare) {
        var random = new Random(seed);
        var weights = new double[hours];
        var values = new double[hours];
        for (var i = 0; i < hours; i++) {
            weights[i] = poisson(random, traffic * people(i));
            values[i] = weights[i] == 0
                    ? Double.NaN
                    : 1 - Math.min(weights[i], poisson(random, weights[i] * badShare.applyAsDouble(i))) / weights[i];
        }
        return new Watched(
                id,
                id,
                id,
                Nature.SHARE,
                Goodness.HIGHER,
                RegularSeries.of(MONDAY, 60, values),
                RegularSeries.of(MONDAY, 60, weights));
    }

    /** Numbers of events with days that are up or down by a few per cent as a whole. */
    static Watched count(String id, long seed, int hours, double traffic, IntToDoubleFunction factor) {
        var random = new Random(seed);
        var values = new double[hours];
        var day = 1.0;
        for (var i = 0; i < hours; i++) {
            day = i % DAY == 0 ? 1 + 0.03 * random.nextGaussian() : day;
            values[i] = poisson(random, traffic * people(i) * day * factor.applyAsDouble(i));
        }
        return watched(id, Nature.COUNT, Goodness.HIGHER, values);
    }

    /** A level with a daily swing and noise of one unit. */
    static Watched level(String id, long seed, int hours, IntToDoubleFunction mean) {
        var random = new Random(seed);
        var values = new double[hours];
        for (var i = 0; i < hours; i++) {
            values[i] = mean.applyAsDouble(i) + 3 * people(i) + random.nextGaussian();
        }
        return watched(id, Nature.LEVEL, Goodness.LOWER, values);
    }

    static Watched watched(String id, Nature nature, Goodness goodness, double... values) {
        var series = RegularSeries.of(MONDAY, 60, values);
        var ones = RegularSeries.generate(MONDAY, 60, values.length, i -> 1);
        return new Watched(id, id, id, nature, goodness, series, ones);
    }

    static LocalCalendar calendar(LocalCalendar.Occasion... occasions) {
        return LocalCalendar.of(TOKYO, Set.of(), java.util.List.of(occasions));
    }

    static long minute(int hour) {
        return MONDAY + 60L * hour;
    }

    private static double poisson(Random random, double mean) {
        if (mean > 200) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        var limit = Math.exp(-mean);
        var product = random.nextDouble();
        var count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
