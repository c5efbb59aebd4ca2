package dev.yohaku.server.objectives;

import dev.yohaku.server.ingest.Follower;
import dev.yohaku.server.ingest.IndicatorReading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether the past of the objectives has been read, so that figures say what they will go on saying. Thread-safe. */
@Component
public class CatchUp {
    /** One SLI that never comes does not hold back the others for longer than this after a start. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Objectives objectives;
    private final Follower follower;
    private final InstantSource clock;
    private final Instant started;

    CatchUp(Objectives objectives, Follower follower, InstantSource clock) {
        this.objectives = objectives;
        this.follower = follower;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** True when there are objectives and the past of each has been read; after ten minutes, when that of any has. */
    public boolean done() {
        var live = follower.health().stream()
                .flatMap(source -> source.indicators().stream())
                .filter(reading -> reading.state() == IndicatorReading.State.LIVE)
                .map(IndicatorReading::indicatorId)
                .collect(Collectors.toSet());
        var all = objectives.all();
        var read = all.stream()
                .filter(objective -> live.contains(objective.indicatorId()))
                .count();
        var waitedEnough = clock.instant().isAfter(started.plus(PATIENCE));
        return !all.isEmpty() && (read == all.size() || (waitedEnough && read > 0));
    }
}
