package dev.yohaku.server.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is turned. */
final class TurnedClock implements InstantSource {
    private volatile Instant now;

    TurnedClock(Instant start) {
        now = start;
    }

    void turn(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
