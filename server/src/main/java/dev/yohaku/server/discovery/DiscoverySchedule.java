package dev.yohaku.server.discovery;

import dev.yohaku.server.ingest.Source;
import dev.yohaku.server.objectives.Objectives;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets discovery begin by itself: at once when there is no objective, then weekly; sooner after a failure or in vain. Thread-safe. */
@Component
@ConditionalOnProperty(name = "yohaku.offline", havingValue = "false", matchIfMissing = true)
class DiscoverySchedule {
    /** Between two looks. */
    static final Duration USUALLY = Duration.ofDays(7);

    /** Between two looks while there is no objective. */
    static final Duration IN_VAIN = Duration.ofHours(1);

    /** After a look that failed. */
    static final Duration FAILED = Duration.ofMinutes(5);

    /** From the start to the first look where there are objectives: the past has a right to be read first. */
    static final Duration UNHURRIED = Duration.ofMinutes(10);

    private final Discoverer discoverer;
    private final Objectives objectives;
    private final Runs runs;
    private final InstantSource clock;
    private final Instant started;

    DiscoverySchedule(Discoverer discoverer, Objectives objectives, Runs runs, InstantSource clock) {
        this.discoverer = discoverer;
        this.objectives = objectives;
        this.runs = runs;
        this.clock = clock;
        this.started = clock.instant();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        look();
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void look() {
        if (!discoverer.running() && !clock.instant().isBefore(due())) {
            discoverer.start();
        }
    }

    private Instant due() {
        var none = objectives.all().isEmpty();
        return runs.last(Source.DEFAULT)
                .map(last -> last.finished().plus(pause(last, none)))
                .orElse(none ? started : started.plus(UNHURRIED));
    }

    private static Duration pause(Runs.Run last, boolean none) {
        return last.problem().isPresent() ? FAILED : none ? IN_VAIN : USUALLY;
    }
}
