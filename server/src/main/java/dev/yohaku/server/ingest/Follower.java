package dev.yohaku.server.ingest;

import dev.yohaku.server.indicators.Indicator;
import dev.yohaku.server.indicators.Indicators;
import dev.yohaku.server.ingest.Following.Company;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the histories of all indicators in step with their sources: first reads the past, then follows. Each source has a thread of
 * its own, so that a slow one holds up no other. Thread-safe.
 */
public class Follower implements SmartLifecycle {
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final Sources sources;
    private final Indicators indicators;
    private final Company company;
    private final Map<String, Loop> loops = new ConcurrentSkipListMap<>();
    private volatile boolean running;

    Follower(Sources sources, Indicators indicators, Company company) {
        this.sources = sources;
        this.indicators = indicators;
        this.company = company;
    }

    /** Looks for new or changed indicators and sources now instead of at the next round. */
    public void wake() {
        if (running) {
            sources.all().forEach(s -> loops.computeIfAbsent(s.id(), id -> new Loop(s)));
            loops.values().forEach(Loop::wake);
        }
    }

    /** How each source does, by id. */
    public List<SourceHealth> health() {
        return loops.values().stream().map(l -> l.following.health()).toList();
    }

    /** The readings of the past that are under way. */
    public List<BackfillProgress> backfills() {
        return loops.values().stream()
                .flatMap(l -> l.following.backfill().stream())
                .toList();
    }

    @Override
    public void start() {
        running = company.pace().enabled();
        wake();
    }

    @Override
    public void stop() {
        running = false;
        loops.values().forEach(Loop::stop);
        loops.values().forEach(Loop::join);
        loops.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private List<Indicator> indicatorsOf(String source) {
        return indicators.all().stream().filter(i -> i.source().equals(source)).toList();
    }

    /** The rounds of one source, in a thread of their own. */
    private final class Loop {
        private final String id;
        private final Following following;
        private final Semaphore signal = new Semaphore(0);
        private final CountDownLatch ended = new CountDownLatch(1);

        Loop(Source source) {
            this.id = source.id();
            this.following = new Following(source, company, this::wake);
            Thread.ofVirtual().name("follow-" + id).start(this::run);
        }

        void wake() {
            signal.release();
        }

        void stop() {
            following.stop();
            wake();
        }

        void join() {
            try {
                ended.await(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void run() {
            try {
                while (running) {
                    sources.find(id).ifPresent(s -> following.round(s, indicatorsOf(id)));
                    signal.tryAcquire(following.pause().toMillis(), TimeUnit.MILLISECONDS);
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                ended.countDown();
            }
        }
    }
}
