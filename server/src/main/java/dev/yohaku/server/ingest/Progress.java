package dev.yohaku.server.ingest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Adds up what the workers that read the past have done since the first of them began. Thread-safe. */
final class Progress {
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong all = new AtomicLong();
    private final AtomicLong samples = new AtomicLong();
    private final AtomicLong jobs = new AtomicLong();
    private volatile long beganNanos;

    /** A job begins; the first after a rest starts the count anew. */
    void begin(long minutes) {
        if (jobs.getAndIncrement() == 0) {
            beganNanos = System.nanoTime();
            done.set(0);
            all.set(0);
            samples.set(0);
        }
        all.addAndGet(minutes);
    }

    void advance(long minutes, long read) {
        done.addAndGet(minutes);
        samples.addAndGet(read);
    }

    /** A job ends, with so many of its minutes not done. */
    void end(long minutesLeft) {
        all.addAndGet(-minutesLeft);
        jobs.decrementAndGet();
    }

    Optional<BackfillProgress> now() {
        return jobs.get() == 0
                ? Optional.empty()
                : Optional.of(new BackfillProgress(
                        done.get(), all.get(), samples.get(), Duration.ofNanos(System.nanoTime() - beganNanos)));
    }
}
