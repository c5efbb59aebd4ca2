package dev.yohaku.engine.sli;

import dev.yohaku.engine.time.MinuteRange;

/**
 * Events that happened somewhere in an unobserved gap of a series: [range.from, range.to), the last minute being that of the sample
 * that ended the gap. They count in every budget whose window contains the range, and in no tier whose short window is shorter.
 */
public record Span(MinuteRange range, double good, double total) {}
