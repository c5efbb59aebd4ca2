package dev.yohaku.server.ingest;

import java.util.List;

/**
 * Keeps the histories of all indicators in step with their sources: first reads the past, then follows. Thread-safe.
 */
public class Follower {
    Follower() {}

    /** Looks for new or changed indicators and sources now instead of at the next round. */
    public void wake() {}

    /** How each source does, by id. */
    public List<SourceHealth> health() {
        return List.of();
    }
}
