package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.engine.time.EpochMinute;
import java.time.InstantSource;
import java.util.List;

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

    /** The series that exist by now and match, in the simulation's order. */
    List<SimulatedSeries> select(Selector selector) {
        var now = EpochMinute.of(nowMillis());
        return simulation.series().stream()
                .filter(s ->
                        selector.matches(s.labels()) && simulation.scrapes().isBorn(s, now))
                .toList();
    }

    /** The series that answer a scrape at this moment. */
    List<SimulatedSeries> exposed() {
        var now = EpochMinute.of(nowMillis());
        return simulation.series().stream()
                .filter(s -> simulation.scrapes().isExposed(s, now))
                .toList();
    }

    long value(SimulatedSeries series) {
        return simulation.scrapes().value(series, EpochMinute.of(nowMillis()));
    }

    void read(SimulatedSeries series, long fromMillis, long toMillis, Scrapes.Sink sink) {
        simulation.scrapes().read(series, firstMillis(fromMillis), lastMillis(toMillis), sink);
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
