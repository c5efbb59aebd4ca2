package dev.yohaku.engine.spec;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * A target over a rolling window on an indicator, with Occurrences budgeting. An SLO with several objectives becomes
 * several documents whose names end in the objective's name or number.
 *
 * @param service name of the service whose objective it is
 * @param target between 0 and 1, exclusive, with the digits that were written
 * @param window whole minutes, more than none, at most 366 days
 */
public record SloDocument(
        Metadata metadata, String service, IndicatorDocument indicator, BigDecimal target, Duration window) {
    public String name() {
        return metadata.name();
    }
}
