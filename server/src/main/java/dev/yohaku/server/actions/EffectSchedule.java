package dev.yohaku.server.actions;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour at the actions that were done four weeks ago. Confined to the scheduler's thread. */
@Component
@ConditionalOnProperty(name = "yohaku.offline", havingValue = "false", matchIfMissing = true)
class EffectSchedule {
    private final EffectChecks checks;
    private final InstantSource clock;

    EffectSchedule(EffectChecks checks, InstantSource clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 150_000, fixedDelay = 3_600_000)
    void look() {
        checks.look(clock.instant());
    }
}
