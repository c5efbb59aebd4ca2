package dev.yohaku.server.discovery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Queries and a target, and what they were chosen by.
 *
 * @param good null when {@code bad} is asked for instead
 * @param timed the threshold; empty for an SLI that is not about time
 */
record Draft(
        @Nullable String good,
        @Nullable String bad,
        String total,
        TargetChoice choice,
        double badEvents,
        double totalEvents,
        Optional<Timed> timed) {
    /** The threshold of a latency SLI, and all bounds there were to choose from, in seconds. */
    record Timed(ThresholdChoice choice, double secondsPerUnit, List<Double> bounds) {
        Timed {
            bounds = List.copyOf(bounds);
        }

        double seconds() {
            return choice.bucket().seconds();
        }
    }
}
