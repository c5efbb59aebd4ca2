package dev.yohaku.server.signals;

import dev.yohaku.server.objectives.CatchUp;
import dev.yohaku.server.objectives.Objectives;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Examines each hour once it is closed, and for the first time as soon as the past has been read; one examination at a time. It runs on a
 * platform thread: it is work for the processor, and must not hold up the virtual threads that serve pages. Thread-safe.
 */
@Component
@ConditionalOnProperty(name = "yohaku.offline", havingValue = "false", matchIfMissing = true)
@ConditionalOnProperty(name = "yohaku.signals.enabled", matchIfMissing = true)
class ExaminationSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(ExaminationSchedule.class);

    /** An hour is as known as it gets this long after its end: the late age and a little. */
    private static final Duration CLOSED = Duration.ofMinutes(12);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
    private static final Duration WITHOUT_OBJECTIVES = Duration.ofMinutes(10);

    private final Examiner examiner;
    private final Examinations examinations;
    private final CatchUp catchUp;
    private final Objectives objectives;
    private final InstantSource clock;
    private final Instant started;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Instant notBefore = Instant.MIN;

    ExaminationSchedule(
            Examiner examiner, Examinations examinations, CatchUp catchUp, Objectives objectives, InstantSource clock) {
        this.examiner = examiner;
        this.examinations = examinations;
        this.catchUp = catchUp;
        this.objectives = objectives;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Scheduled(initialDelay = 3_000, fixedDelay = 3_000)
    void look() {
        if (clock.instant().isAfter(notBefore)) {
            due(clock.instant(), examinations.last()).filter(hour -> read()).ifPresent(this::begin);
        }
    }

    /** The end of the last closed hour, when it has not been examined. */
    static Optional<Instant> due(Instant now, Optional<Examined> last) {
        var hour = now.minus(CLOSED).truncatedTo(ChronoUnit.HOURS);
        return last.filter(examined -> !examined.to().isBefore(hour)).isPresent()
                ? Optional.empty()
                : Optional.of(hour);
    }

    /** Whether the past has been read; without objectives there are perhaps watches, which are given some time. */
    private boolean read() {
        return catchUp.done()
                || (objectives.all().isEmpty() && clock.instant().isAfter(started.plus(WITHOUT_OBJECTIVES)));
    }

    private void begin(Instant hour) {
        if (busy.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("examination").start(() -> examine(hour));
        }
    }

    private void examine(Instant hour) {
        try {
            examiner.examine(hour);
        } catch (RuntimeException e) {
            notBefore = clock.instant().plus(AFTER_FAILURE);
            LOG.error("The examination up to {} failed; tried again at {}", hour, notBefore, e);
        } finally {
            busy.set(false);
        }
    }
}
