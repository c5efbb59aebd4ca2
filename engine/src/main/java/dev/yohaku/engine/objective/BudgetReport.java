package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.time.MinuteRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What an error budget over a rolling window comes to at one minute.
 *
 * @param counts events of the window, spans included; observed seconds of its slices
 * @param spans the spans that were counted: those that lie whole within the window
 * @param errorRatio bad ÷ total; empty without events
 * @param allowedBad exactly (1 − target) × total events
 * @param remaining 1 − error ratio ÷ (1 − target), signed: negative when overspent; empty without events, never 1 then
 * @param coverage observed share of the window since the SLI's first observation; empty before it
 * @param observedMinutes observed time in whole minutes, rounded down
 * @param firstMinute the SLI's first observation, inside the window or before it; empty when nothing is recorded
 * @param full whether the SLI has been observed since the window's first minute or longer
 */
public record BudgetReport(
        Target target,
        MinuteRange window,
        Counts counts,
        List<Span> spans,
        OptionalDouble errorRatio,
        BigDecimal allowedBad,
        OptionalDouble remaining,
        OptionalDouble coverage,
        long observedMinutes,
        OptionalLong firstMinute,
        boolean full) {
    public BudgetReport {
        spans = List.copyOf(spans);
    }

    public boolean hasEvents() {
        return counts.total() > 0;
    }

    /** Whether nothing is left, exactly: failures have reached what is allowed. False without events. */
    public boolean spent() {
        return remaining.isPresent() && remaining.getAsDouble() <= 0;
    }

    /** The first minute that this report speaks about: the window's, or the SLI's first observation when that is later. */
    public long sinceMinute() {
        return Math.min(window.to(), Math.max(window.from(), firstMinute.orElse(window.to())));
    }

    /** How much of the window has passed since {@link #sinceMinute}: the 15 days of "15 of 30 days". */
    public Duration elapsed() {
        return Duration.ofMinutes(window.to() - sinceMinute());
    }

    /** The window's length: the 30 days of "15 of 30 days". */
    public Duration length() {
        return Duration.ofMinutes(window.minutes());
    }
}
