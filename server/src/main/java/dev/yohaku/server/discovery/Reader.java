package dev.yohaku.server.discovery;

import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.server.ingest.SourceFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes readings over the last four weeks, or more closely over what there is, and never more values at once than a stated bound. */
final class Reader {
    /** The time over which a target is judged. */
    static final Duration PERIOD = Duration.ofDays(28);

    /** Values in one answer: about 50 MB of JSON. */
    static final long MOST_VALUES = 2_000_000;

    private static final List<Zoom> COUNTERS = List.of(
            new Zoom(PERIOD, Duration.ofHours(1)),
            new Zoom(Duration.ofDays(2), Duration.ofMinutes(5)),
            new Zoom(Duration.ofHours(2), Duration.ofSeconds(30)));

    private static final List<Zoom> GAUGES =
            List.of(new Zoom(PERIOD, Duration.ofMinutes(5)), new Zoom(Duration.ofHours(20), Duration.ofSeconds(15)));

    /** A span and the step of its readings. */
    private record Zoom(Duration span, Duration step) {
        long values(long series) {
            return series * (span.dividedBy(step) + 1);
        }

        Zoom coarser() {
            return new Zoom(span, step.multipliedBy(6));
        }
    }

    private final Telemetry telemetry;

    Reader(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    /**
     * Readings of counters.
     *
     * @param series how many there are now; empty result when that is too many
     */
    Optional<Readings> counters(Selector selector, long series) throws SourceFailure {
        return read(selector, series, COUNTERS);
    }

    /** Readings of gauges, closer together. */
    Optional<Readings> gauges(Selector selector, long series) throws SourceFailure {
        return read(selector, series, GAUGES);
    }

    private Optional<Readings> read(Selector selector, long series, List<Zoom> zooms) throws SourceFailure {
        var readings = Optional.<Readings>empty();
        for (var zoom : zooms) {
            if (readings.isPresent() && readings.get().age().plus(zoom.step()).compareTo(zoom.span()) > 0) {
                return readings;
            }
            var used = zoom.values(series) > MOST_VALUES ? zoom.coarser() : zoom;
            if (used.values(series) > MOST_VALUES) {
                return readings;
            }
            readings = Optional.of(
                    Readings.of(telemetry.readings(selector, used.span(), used.step()), used.span(), used.step()));
        }
        return readings;
    }
}
