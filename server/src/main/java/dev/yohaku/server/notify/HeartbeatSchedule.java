package dev.yohaku.server.notify;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A heartbeat every five minutes. Thread-safe. */
@Component
@ConditionalOnProperty(name = "yohaku.offline", havingValue = "false", matchIfMissing = true)
@ConditionalOnProperty(name = "yohaku.notify.enabled", matchIfMissing = true)
class HeartbeatSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatSchedule.class);

    private final Heartbeats heartbeats;
    private final AtomicBoolean busy = new AtomicBoolean();

    HeartbeatSchedule(Heartbeats heartbeats) {
        this.heartbeats = heartbeats;
    }

    /** On a thread of its own: a database that hangs must hold up the heartbeat, not what else is scheduled. */
    @Scheduled(initialDelay = 60_000, fixedRate = 300_000)
    void look() {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("heartbeats").start(this::round);
        }
    }

    private void round() {
        try {
            heartbeats.round();
        } catch (RuntimeException e) {
            LOG.warn("No heartbeat left: the register of channels cannot be read", e);
        } finally {
            busy.set(false);
        }
    }
}
