package dev.yohaku.server.cli;

import dev.yohaku.server.calendar.ChangeEvent;
import dev.yohaku.server.calendar.Changelog;
import dev.yohaku.server.calendar.Planned;
import dev.yohaku.server.calendar.PlannedEvent;
import dev.yohaku.server.capacity.Drivers;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.simulator.Announced;
import dev.yohaku.server.simulator.SimulatedChange;
import dev.yohaku.server.simulator.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Tells the product what the simulated one changes and plans, as its tools and its people would: what was before at once, and what happens from
 * then on within a minute. What a visitor has changed or taken away stays as it is. Confined to one thread.
 */
final class DemoFeed {
    private static final String SOURCE = "simulator";
    private static final Duration AHEAD = Duration.ofDays(182);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Simulation simulation;
    private final InstantSource clock;
    private Instant told = Instant.MIN;

    DemoFeed(Simulation simulation, InstantSource clock) {
        this.simulation = simulation;
        this.clock = clock;
    }

    /** Tells the past and goes on in a thread of its own for as long as the server runs. */
    void follow(ConfigurableApplicationContext context) {
        plan(context.getBean(Planned.class));
        drivers(context.getBean(Drivers.class));
        var changelog = context.getBean(Changelog.class);
        tell(changelog);
        Thread.ofVirtual().name("demo-feed").start(() -> follow(context, changelog));
    }

    private void follow(ConfigurableApplicationContext context, Changelog changelog) {
        try {
            while (context.isActive()) {
                Thread.sleep(PAUSE);
                tell(changelog);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Records what has changed since the last time, up to now. */
    void tell(Changelog changelog) {
        var now = clock.instant();
        simulation.changes().stream()
                .filter(c -> c.at().isAfter(told) && !c.at().isAfter(now))
                .map(DemoFeed::event)
                .forEach(changelog::record);
        told = now;
    }

    private static ChangeEvent event(SimulatedChange change) {
        return new ChangeEvent(
                change.id(),
                change.kind(),
                change.service(),
                "production",
                change.title(),
                change.version(),
                null,
                change.at(),
                null,
                SOURCE);
    }

    private void plan(Planned planned) {
        var until = simulation.history().end().plus(AHEAD);
        simulation.announced().stream()
                .filter(a -> a.range().start().isBefore(until))
                .filter(a -> planned.find(a.id()).isEmpty())
                .forEach(a -> planned.put(event(a), SOURCE));
    }

    private static PlannedEvent event(Announced announced) {
        return new PlannedEvent(
                announced.id(),
                announced.kind(),
                new Name(announced.name().ja(), announced.name().en()),
                announced.range().start(),
                announced.range().end(),
                List.copyOf(announced.services()),
                "",
                SOURCE);
    }

    private void drivers(Drivers drivers) {
        DemoDrivers.of(simulation).stream()
                .filter(d -> drivers.find(d.id()).isEmpty())
                .forEach(d -> drivers.put(d, SOURCE));
    }
}
