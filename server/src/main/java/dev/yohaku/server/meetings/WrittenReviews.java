package dev.yohaku.server.meetings;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes the reviews held in writing whose time has come; one with an open item stays open, and is overdue. Confined to the scheduler's thread. */
@Component
@ConditionalOnProperty(name = "yohaku.offline", havingValue = "false", matchIfMissing = true)
class WrittenReviews {
    private final Meetings meetings;
    private final InstantSource clock;

    WrittenReviews(Meetings meetings, InstantSource clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    void look() {
        meetings.overdue(clock.instant()).forEach(meeting -> meetings.close(meeting.team(), meeting.week(), ""));
    }
}
