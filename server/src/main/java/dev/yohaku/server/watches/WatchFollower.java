package dev.yohaku.server.watches;

import dev.yohaku.server.ingest.PrometheusApi;
import dev.yohaku.server.ingest.Source;
import dev.yohaku.server.ingest.SourceFailure;
import dev.yohaku.server.ingest.Sources;
import dev.yohaku.server.watches.KeptHours.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the hours of all watches in step with the default source, in one thread, so that they never crowd it. Thread-safe. */
@Component
public class WatchFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WatchFollower.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);

    private final Sources sources;
    private final KeptHours kept;
    private final InstantSource clock;
    private final boolean enabled;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    WatchFollower(
            Sources sources,
            KeptHours kept,
            InstantSource clock,
            @Value("${yohaku.ingest.enabled:true}") boolean enabled) {
        this.sources = sources;
        this.kept = kept;
        this.clock = clock;
        this.enabled = enabled;
    }

    /** A watch that could not be read, and is left alone for a while. */
    private record Held(Trouble trouble, int generation, Instant until) {}

    /** Why a watch cannot be read, as of the last attempt; empty when it can. */
    public Optional<Trouble> trouble(String watchId) {
        if (sources.find(Source.DEFAULT).isEmpty()) {
            return Optional.of(new Trouble.NoSource());
        }
        return Optional.ofNullable(held.get(watchId)).map(Held::trouble);
    }

    /** Looks for new watches now instead of at the next round. */
    public void wake() {
        signal.release();
    }

    @Override
    public void start() {
        running = enabled;
        stopping = false;
        if (enabled) {
            thread = Thread.ofVirtual().name("watches").start(this::run);
        }
    }

    @Override
    public void stop() {
        stopping = true;
        running = false;
        var last = thread;
        if (last == null) {
            return;
        }
        try {
            last.interrupt();
            last.join(PATIENCE_AT_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                if (!round()) {
                    signal.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                    signal.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads a stretch of each watch that is due; says whether there is more to read at once. */
    boolean round() {
        try {
            var open = Round.openHour(clock.instant());
            var due = kept.tasks().stream()
                    .filter(task -> Round.due(task, open) && !rests(task))
                    .toList();
            var source = sources.find(Source.DEFAULT);
            if (due.isEmpty() || source.isEmpty()) {
                return false;
            }
            try (var api = PrometheusApi.connect(source.get())) {
                var round = new Round(kept, api);
                due.stream().takeWhile(task -> !stopping).forEach(task -> step(round, task, open));
            } catch (SourceFailure e) {
                due.forEach(task -> hold(task, new Trouble.Source(e.problem())));
            }
            return true;
        } catch (RuntimeException e) {
            LOG.error("The hours of watches could not be kept. Nothing that was stored is lost; it is tried again", e);
            return false;
        }
    }

    private void step(Round round, Task task, long open) {
        if (task.untouched()) {
            kept.forgetOld(task);
        }
        round.step(task, open).ifPresentOrElse(trouble -> hold(task, trouble), () -> held.remove(task.watch()));
    }

    private void hold(Task task, Trouble trouble) {
        held.put(
                task.watch(),
                new Held(trouble, task.generation(), clock.instant().plus(AFTER_TROUBLE)));
    }

    private boolean rests(Task task) {
        var one = held.get(task.watch());
        return one != null
                && one.generation() == task.generation()
                && clock.instant().isBefore(one.until());
    }
}
