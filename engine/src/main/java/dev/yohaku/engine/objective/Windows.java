package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.time.MinuteRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** Rules that all windows share: their lengths, their spans and their coverage. */
final class Windows {
    private static final Duration LONGEST = Duration.ofDays(366);

    private Windows() {}

    /** The length of a window in minutes; refused unless it is whole minutes, at least one and at most 366 days. */
    static long minutes(Duration window) {
        var minutes = window.toMinutes();
        if (minutes < 1 || window.compareTo(LONGEST) > 0 || !window.equals(Duration.ofMinutes(minutes))) {
            throw new IllegalArgumentException("window " + window + ": give whole minutes, from 1 minute to 366 days");
        }
        return minutes;
    }

    static Ratio ratio(Duration dividend, Duration divisor) {
        return Ratio.of(BigDecimal.valueOf(minutes(dividend)), BigDecimal.valueOf(minutes(divisor)));
    }

    /** Adds the spans that lie within the range and are no longer than a limit in minutes; they add no observed time. */
    static Counts withSpans(Counts counts, List<Span> spans, MinuteRange range, long longest) {
        var sum = counts;
        for (var span : spans) {
            var inside = span.range().from() >= range.from() && span.range().to() <= range.to();
            if (inside && span.range().minutes() <= longest) {
                sum = new Counts(sum.good() + span.good(), sum.total() + span.total(), sum.observedSeconds());
            }
        }
        return sum;
    }

    /** The seconds of a window that could have been observed: those since the SLI's first minute. 0 before it. */
    static long observableSeconds(MinuteRange window, long firstMinute) {
        return 60 * Math.max(0, window.to() - Math.max(window.from(), firstMinute));
    }

    /** The observed share of what could have been observed; empty when nothing could. */
    static OptionalDouble coverage(long observedSeconds, long observableSeconds) {
        return observableSeconds == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) observedSeconds / observableSeconds);
    }

    static OptionalDouble errorRatio(Counts counts) {
        return counts.total() > 0 ? OptionalDouble.of(counts.bad() / counts.total()) : OptionalDouble.empty();
    }
}
