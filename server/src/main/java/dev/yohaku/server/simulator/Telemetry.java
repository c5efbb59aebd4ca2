package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.time.EpochMinute;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a simulation has shown up to now: nothing beyond the clock. Thread-safe. */
final class Telemetry {
    private final Simulation simulation;
    private final InstantSource clock;

    Telemetry(Simulation simulation, InstantSource clock) {
        this.simulation = simulation;
        this.clock = clock;
    }

    long nowMillis() {
        return clock.millis();
    }

    /** The series that exist by now and match: counters in the simulation's order, then gauges. */
    List<Exposed> select(Selector selector) {
        var now = EpochMinute.of(nowMillis());
        return all(s -> selector.matches(s.labels()) && isBorn(s, now));
    }

    /** The series that answer a scrape at this moment. */
    List<Exposed> exposed() {
        var now = EpochMinute.of(nowMillis());
        return all(s -> isExposed(s, now));
    }

    private List<Exposed> all(Predicate<Exposed> wanted) {
        return Stream.concat(simulation.series().stream(), simulation.gauges().stream())
                .filter(wanted)
                .toList();
    }

    private boolean isBorn(Exposed series, long minute) {
        return switch (series) {
            case SimulatedSeries counter -> simulation.scrapes().isBorn(counter, minute);
            case SimulatedGauge ignored -> minute >= simulation.history().from();
        };
    }

    private boolean isExposed(Exposed series, long minute) {
        return switch (series) {
            case SimulatedSeries counter -> simulation.scrapes().isExposed(counter, minute);
            case SimulatedGauge gauge -> simulation.scrapes().isExposed(gauge, minute);
        };
    }

    /** What a scrape at this moment reads; all that the product counts and measures is whole numbers. */
    long value(Exposed series) {
        var now = EpochMinute.of(nowMillis());
        return switch (series) {
            case SimulatedSeries counter -> simulation.scrapes().value(counter, now);
            case SimulatedGauge gauge -> (long) gauge.value(now);
        };
    }

    void read(Exposed series, long fromMillis, long toMillis, Scrapes.Sink sink) {
        var from = firstMillis(fromMillis);
        var to = lastMillis(toMillis);
        switch (series) {
            case SimulatedSeries counter -> simulation.scrapes().read(counter, from, to, sink);
            case SimulatedGauge gauge -> simulation.scrapes().read(gauge, from, to, sink);
        }
    }

    long firstMillis(long fromMillis) {
        return Math.max(fromMillis, simulation.history().start().toEpochMilli());
    }

    long lastMillis(long toMillis) {
        return Math.min(toMillis, nowMillis());
    }

    /** Minutes that can hold samples between two times. */
    long minutes(long fromMillis, long toMillis) {
        return Math.max(0, (lastMillis(toMillis) - firstMillis(fromMillis)) / EpochMinute.MILLIS + 1);
    }
}
