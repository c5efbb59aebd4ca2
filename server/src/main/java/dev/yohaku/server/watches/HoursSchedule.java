package dev.yohaku.server.watches;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets the hours of watches once a day: all after 400 days, those of a query that was replaced after 100. Confined to the scheduler's thread.
 */
@Component
@ConditionalOnProperty(name = "yohaku.offline", havingValue = "false", matchIfMissing = true)
class HoursSchedule {
    static final long KEPT = 400 * 24;
    static final long KEPT_WHEN_REPLACED = 100 * 24;

    /** Rows of one statement; each is a transaction of its own, between which others may write. */
    private static final int AT_ONCE = 5_000;

    private final KeptHours kept;
    private final InstantSource clock;

    HoursSchedule(KeptHours kept, InstantSource clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 86_400_000)
    void tidy() {
        tidy(AT_ONCE);
    }

    void tidy(int atOnce) {
        var open = Round.openHour(clock.instant());
        var removed = atOnce;
        while (removed == atOnce) {
            removed = kept.prune(open - KEPT, open - KEPT_WHEN_REPLACED, atOnce);
        }
    }
}
