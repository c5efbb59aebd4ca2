package dev.yohaku.server.objectives;

import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import java.time.Instant;
import java.util.Optional;

/** Finds when an SLI was last observed before a minute, from sums alone. */
final class LastData {
    private LastData() {}

    /** The end of the last observed minute before {@code minute}; empty when there is none. */
    static Optional<Instant> before(SliceHistory history, long minute) {
        var first = history.firstMinute();
        if (first.isEmpty() || !observed(history, first.getAsLong(), minute)) {
            return Optional.empty();
        }
        var from = Math.max(first.getAsLong(), minute - 1);
        for (long step = 2; !observed(history, from, minute); step *= 2) {
            from = Math.max(first.getAsLong(), minute - step);
        }
        return Optional.of(EpochMinute.start(lastIn(history, from, minute) + 1));
    }

    /** The last observed minute in a range that holds one, by bisection. */
    private static long lastIn(SliceHistory history, long from, long to) {
        var low = from;
        var high = to;
        while (high - low > 1) {
            var middle = low + (high - low) / 2;
            if (observed(history, middle, high)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean observed(SliceHistory history, long from, long to) {
        return from < to && history.sum(new MinuteRange(from, to)).observedSeconds() > 0;
    }
}
