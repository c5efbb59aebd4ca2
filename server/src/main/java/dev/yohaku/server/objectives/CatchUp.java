package dev.yohaku.server.objectives;

import dev.yohaku.server.indicators.Indicators;
import dev.yohaku.server.ingest.Follower;
import dev.yohaku.server.ingest.IndicatorReading;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether the past of the indicators has been read, so that figures say what they will go on saying. Thread-safe. */
@Component
public class CatchUp {
    private final Indicators indicators;
    private final Follower follower;

    CatchUp(Indicators indicators, Follower follower) {
        this.indicators = indicators;
        this.follower = follower;
    }

    /** True when there are indicators and each of them is past its backfill. */
    public boolean done() {
        var live = follower.health().stream()
                .flatMap(source -> source.indicators().stream())
                .filter(reading -> reading.state() == IndicatorReading.State.LIVE)
                .map(IndicatorReading::indicatorId)
                .collect(Collectors.toSet());
        var all = indicators.all();
        return !all.isEmpty() && all.stream().allMatch(indicator -> live.contains(indicator.id()));
    }
}
