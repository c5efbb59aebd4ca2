package dev.yohaku.server.objectives;

import dev.yohaku.server.ingest.MinuteListener;
import java.time.InstantSource;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Finds how objectives stand as soon as a minute is known, so that the next page does not have to. Thread-safe. */
@Component
class FreshStatuses implements MinuteListener {
    private final Statuses statuses;
    private final InstantSource clock;

    FreshStatuses(Statuses statuses, InstantSource clock) {
        this.statuses = statuses;
        this.clock = clock;
    }

    @Override
    public void advanced(Collection<String> indicatorIds, long upToMinute) {
        statuses.at(clock.instant());
    }
}
