package dev.yohaku.server.capacity;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works the forecasts out before somebody asks, so that pages find them made and the range of a week's peak is written down also in a week in
 * which nobody looks. Confined to the scheduler's thread.
 */
@Component
@ConditionalOnProperty(name = "yohaku.offline", havingValue = "false", matchIfMissing = true)
class DriverSchedule {
    private final DriverStatuses statuses;
    private final InstantSource clock;

    DriverSchedule(DriverStatuses statuses, InstantSource clock) {
        this.statuses = statuses;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 45_000, fixedDelay = 60_000)
    void look() {
        statuses.at(clock.instant());
    }
}
