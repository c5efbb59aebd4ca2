package dev.yohaku.server.actions;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks trackers every ten minutes how the issues of open actions are, on a thread of its own, one round at a time. Thread-safe. */
@Component
@ConditionalOnProperty(name = "yohaku.offline", havingValue = "false", matchIfMissing = true)
@ConditionalOnProperty(name = "yohaku.notify.enabled", matchIfMissing = true)
class IssueSchedule {
    private final Issues issues;
    private final AtomicBoolean busy = new AtomicBoolean();

    IssueSchedule(Issues issues) {
        this.issues = issues;
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 600_000)
    void look() {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("issues").start(() -> {
                try {
                    issues.poll();
                } finally {
                    busy.set(false);
                }
            });
        }
    }
}
