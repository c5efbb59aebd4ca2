package dev.yohaku.server.history;

import java.util.List;
import java.util.Optional;

/**
 * How the files are: what of them could not be read since they were opened, why the last append or compaction failed (empty once one
 * succeeded), and what was noticed on opening, such as a torn tail that was cut off.
 */
public record Health(
        List<Damage> damages, Optional<String> failure, List<String> notices, long journalBytes, long segmentBytes) {
    public Health {
        damages = List.copyOf(damages);
        notices = List.copyOf(notices);
    }

    /** True when all was read and the last write succeeded. */
    public boolean sound() {
        return damages.isEmpty() && failure.isEmpty();
    }
}
