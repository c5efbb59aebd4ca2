package dev.yohaku.server.ingest;

import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Histories as readers want them: what is stored, and behind it the last minutes, which late samples may still change.
 * Thread-safe.
 */
@Component
public class Live {
    private final History history;
    private final Map<SliKey, SliceBatch> provisional = new ConcurrentHashMap<>();

    Live(History history) {
        this.history = history;
    }

    /** A view that shows later changes; each single answer of it is consistent. */
    public SliceHistory of(SliKey key) {
        return new LiveHistory(
                history.of(key),
                () -> history.lastMinute(key).orElse(Long.MIN_VALUE),
                () -> provisional.getOrDefault(key, SliceBatch.EMPTY));
    }

    /** Replaces the slices behind the stored ones; those of stored minutes are passed over. */
    void show(SliKey key, SliceBatch recent) {
        provisional.put(key, recent);
    }

    void forget(SliKey key) {
        provisional.remove(key);
    }
}
