package dev.yohaku.engine.replay;

import dev.yohaku.engine.objective.AlertTier;
import dev.yohaku.engine.objective.Severity;
import java.util.OptionalLong;

/**
 * The time from a tier's start to its end.
 *
 * @param startMinute the minute at whose start the tier was found burning
 * @param endMinute the minute at whose start it was found ended; empty when it was still on at the end of the replay
 * @param burn the long window's burn rate at the start
 */
public record AlertEpisode(AlertTier tier, long startMinute, OptionalLong endMinute, double burn) {
    public Severity severity() {
        return tier.severity();
    }
}
