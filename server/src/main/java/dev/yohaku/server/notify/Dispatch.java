package dev.yohaku.server.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox: sends what is due, tries again after one minute, two, four, up to six hours, and gives up after two days or at a
 * refusal that another try cannot change. One round at a time. Thread-safe.
 */
@Component
@ConditionalOnProperty(name = "yohaku.offline", havingValue = "false", matchIfMissing = true)
@ConditionalOnProperty(name = "yohaku.notify.enabled", matchIfMissing = true)
class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int AT_ONCE = 20;
    /** If the server stops while something is being sent, it is sent again after this long. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration GIVING_UP = Duration.ofDays(2);
    private static final Duration KEPT = Duration.ofDays(90);

    private final Outbox outbox;
    private final Channels channels;
    private final Carrier carrier;
    private final InstantSource clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    Dispatch(Outbox outbox, Channels channels, Carrier carrier, InstantSource clock) {
        this.outbox = outbox;
        this.channels = channels;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** On a thread of its own, since a slow receiver would hold up what else is scheduled. */
    @Scheduled(initialDelay = 3_000, fixedDelay = 2_000)
    void look() {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("dispatch").start(() -> {
                try {
                    round();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    void round() {
        outbox.due(clock.instant(), AT_ONCE).stream()
                .filter(waiting -> outbox.claim(waiting, clock.instant().plus(LEASE)))
                .forEach(this::send);
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 86_400_000)
    void tidy() {
        outbox.forget(clock.instant().minus(KEPT));
        channels.forgetAddresses();
    }

    private void send(Outbox.Waiting waiting) {
        var channel = channels.ofDelivery(waiting.channelId());
        var problem = carrier.carry(channel, waiting);
        if (problem.isEmpty()) {
            outbox.sent(waiting.id());
        } else {
            failed(waiting, channel, problem.get());
        }
    }

    private void failed(Outbox.Waiting waiting, Channel channel, Problem problem) {
        var next = next(waiting, problem, clock.instant());
        outbox.failed(waiting.id(), problem, next.orElse(null));
        LOG.warn(
                "Notice {} was not taken by {} ({} {}). {}",
                waiting.id(),
                channel,
                problem.kind().key(),
                problem.detail(),
                next.map(at -> "Trying again at " + at).orElse("Not tried again; look at the notice settings"));
    }

    /** When to try again; empty for never. */
    static Optional<Instant> next(Outbox.Waiting waiting, Problem problem, Instant now) {
        if (problem.kind().lasting() || now.isAfter(waiting.put().plus(GIVING_UP))) {
            return Optional.empty();
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(waiting.attempts(), 10));
        return Optional.of(now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }
}
