package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a Prometheus that scrapes once a minute has of each series. The scrape in a minute shows everything that happened up to the end
 * of that minute, so the increment between two scrapes is the count of the later one's minute. Thread-safe.
 */
final class Scrapes {
    /** The value with which Prometheus marks the end of a series. */
    static final double STALE = Double.longBitsToDouble(0x7ff0000000000002L);

    private static final int EARLIEST = 3_000;
    private static final int SPREAD = 47_000;
    private static final int JITTER = 500;
    private static final int RARE_JITTER = 5_000;

    /** Receives samples in the order of time. */
    interface Sink {
        void accept(long timeMillis, double value);
    }

    private record Birth(int flow, int mask) {}

    private final long seed;
    private final long origin;
    private final Plan plan;
    private final Cells cells;
    private final Map<Birth, Long> births = new ConcurrentHashMap<>();

    Scrapes(long seed, long origin, Plan plan, Cells cells) {
        this.seed = seed;
        this.origin = origin;
        this.plan = plan;
        this.cells = cells;
    }

    /** All samples with {@code from <= time <= to}, staleness markers at the beginning of gaps included. */
    void read(SimulatedSeries series, long fromMillis, long toMillis, Sink sink) {
        var last = EpochMinute.of(toMillis);
        var first = Math.max(Math.max(origin, EpochMinute.of(fromMillis)), born(series, last));
        if (first <= last) {
            new Run(series, first, (time, value) -> {
                        if (fromMillis <= time && time <= toMillis) {
                            sink.accept(time, value);
                        }
                    })
                    .upTo(last);
        }
    }

    /** All samples of a gauge with {@code from <= time <= to}, with staleness markers as those of counters. */
    void read(SimulatedGauge gauge, long fromMillis, long toMillis, Sink sink) {
        var target = Draw.key(seed, gauge.labels().valueOrEmpty("instance"));
        var service = gauge.job();
        for (var minute = Math.max(origin, EpochMinute.of(fromMillis)); minute <= EpochMinute.of(toMillis); minute++) {
            var time = time(target, minute);
            if (fromMillis <= time && time <= toMillis) {
                if (!plan.isGap(service, minute)) {
                    sink.accept(time, gauge.value(minute));
                } else if (!plan.isGap(service, minute - 1)) {
                    sink.accept(time, STALE);
                }
            }
        }
    }

    /** Whether a scrape in this minute finds the gauge. */
    boolean isExposed(SimulatedGauge gauge, long minute) {
        return minute >= origin && !plan.isGap(gauge.job(), minute);
    }

    /** The counter's value at the end of a minute: what happened since the last start, or since the history began. */
    long value(SimulatedSeries series, long minute) {
        if (minute < origin) {
            return 0;
        }
        var flow = series.flow();
        var value = 0L;
        var next = plan.lastStart(flow.instance(), minute, origin);
        while (next <= minute) {
            var day = Tokyo.day(next);
            var end = Tokyo.start(day + 1);
            var cell = cells.cell(flow, day);
            if (next == end - Tokyo.DAY && end <= minute + 1) {
                value += cell.sum(series.outcomes());
            } else {
                for (var m = next; m < Math.min(end, minute + 1); m++) {
                    value += cell.count(series.outcomes(), m);
                }
            }
            next = end;
        }
        return value;
    }

    /** Whether the series has been seen by the end of this minute. */
    boolean isBorn(SimulatedSeries series, long minute) {
        return minute >= origin && born(series, minute) <= minute;
    }

    /** Whether a scrape in this minute finds the series: it is born, and its target answers. */
    boolean isExposed(SimulatedSeries series, long minute) {
        return isBorn(series, minute) && !plan.isGap(series.flow().service(), minute);
    }

    /** When the scrape of a minute happened; within that minute, at the target's own offset with some jitter. */
    long time(Flow flow, long minute) {
        return time(Draw.key(seed, flow.instance()), minute);
    }

    private static long time(long target, long minute) {
        var draw = Draw.mix(target + minute);
        var jitter = (draw >>> 40) % ((draw & 0x7F) == 0 ? RARE_JITTER : JITTER);
        return EpochMinute.startMillis(minute) + EARLIEST + Math.floorMod(target, SPREAD) + jitter;
    }

    /** The minute of the first event that brings a series to life; after {@code last} when there is none up to it. */
    private long born(SimulatedSeries series, long last) {
        if (series.bornWith() == 0) {
            return origin;
        }
        var key = new Birth(series.flow().index(), series.bornWith());
        var known = births.get(key);
        if (known != null) {
            return known;
        }
        for (var day = Tokyo.day(origin); day <= Tokyo.day(last); day++) {
            var minute = cells.cell(series.flow(), day).firstWith(series.bornWith(), origin);
            if (minute >= 0) {
                births.put(key, minute);
                return minute;
            }
        }
        return last + 1;
    }

    /** One walk along a series, minute by minute. */
    private final class Run {
        private final SimulatedSeries series;
        private final Sink sink;
        private final long target;
        private long value;
        private long minute;

        Run(SimulatedSeries series, long first, Sink sink) {
            this.series = series;
            this.sink = sink;
            this.target = Draw.key(seed, series.flow().instance());
            this.value = value(series, first - 1);
            this.minute = first;
        }

        void upTo(long last) {
            var starts = plan.starts(series.flow().instance(), new MinuteRange(minute, last + 1))
                    .iterator();
            var start = starts.hasNext() ? starts.next() : Long.MAX_VALUE;
            while (minute <= last) {
                var day = Tokyo.day(minute);
                var cell = cells.cell(series.flow(), day);
                for (var end = Math.min(Tokyo.start(day + 1), last + 1); minute < end; minute++) {
                    if (minute == start) {
                        value = 0;
                        start = starts.hasNext() ? starts.next() : Long.MAX_VALUE;
                    }
                    value += cell.count(series.outcomes(), minute);
                    scrape();
                }
            }
        }

        private void scrape() {
            var service = series.flow().service();
            if (!plan.isGap(service, minute)) {
                sink.accept(time(target, minute), (double) value);
            } else if (!plan.isGap(service, minute - 1)) {
                sink.accept(time(target, minute), STALE);
            }
        }
    }
}
