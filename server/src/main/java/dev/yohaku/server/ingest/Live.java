package dev.yohaku.server.ingest;

import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import org.springframework.stereotype.Component;

/** The slices of an SLI as they are known just now: those stored and the provisional ones of the last minutes. Thread-safe. */
@Component
public class Live {
    private final History history;

    Live(History history) {
        this.history = history;
    }

    /** A view that follows; empty for an SLI that is not known yet. */
    public SliceHistory of(SliKey key) {
        return history.of(key);
    }
}
