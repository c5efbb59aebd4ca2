package dev.yohaku.server.objectives;

import dev.yohaku.server.catalog.Name;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A target over a rolling window on an indicator.
 *
 * @param promise what users are promised, one short sentence without a full stop
 * @param target between 0 and 1, exclusive
 * @param provisional proposed from few data and not looked at by anyone yet
 * @param reason why this target, in words; null when nobody said
 * @param origin where it was read: a file and line, or {@code discovered}
 */
public record Objective(
        String id,
        String service,
        Name name,
        Name promise,
        String indicatorId,
        BigDecimal target,
        Duration window,
        Mode mode,
        boolean provisional,
        @Nullable Name reason,
        String origin) {}
