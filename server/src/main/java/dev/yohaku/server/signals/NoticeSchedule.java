package dev.yohaku.server.signals;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each minute whether the daily notice is due. Confined to the scheduler's thread. */
@Component
@ConditionalOnProperty(name = "yohaku.offline", havingValue = "false", matchIfMissing = true)
@ConditionalOnProperty(name = "yohaku.signals.enabled", matchIfMissing = true)
class NoticeSchedule {
    private final DailyNotice notice;

    NoticeSchedule(DailyNotice notice) {
        this.notice = notice;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    void look() {
        notice.tell();
    }
}
