package dev.yohaku.server.simulator;

/** What a function over a range makes of the samples from one index to before another, of which there is at least one. */
interface Window {
    double over(Samples samples, int from, int to, long atMillis);

    /** The function of this name over this range. */
    static Window of(String function, long rangeMillis) {
        return switch (function) {
            case "max_over_time" -> (s, from, to, at) -> best(s, from, to, 1);
            case "min_over_time" -> (s, from, to, at) -> -best(s, from, to, -1);
            case "sum_over_time" -> (s, from, to, at) -> sum(s, from, to);
            case "avg_over_time" -> (s, from, to, at) -> sum(s, from, to) / (to - from);
            case "count_over_time" -> (s, from, to, at) -> to - from;
            case "last_over_time" -> (s, from, to, at) -> s.value(to - 1);
            case "rate" -> (s, from, to, at) -> increase(s, from, to, at, rangeMillis) / (rangeMillis / 1000.0);
            default -> (s, from, to, at) -> increase(s, from, to, at, rangeMillis);
        };
    }

    private static double best(Samples samples, int from, int to, int sign) {
        var best = Double.NEGATIVE_INFINITY;
        for (var i = from; i < to; i++) {
            best = Math.max(best, sign * samples.value(i));
        }
        return best;
    }

    private static double sum(Samples samples, int from, int to) {
        var sum = 0.0;
        for (var i = from; i < to; i++) {
            sum += samples.value(i);
        }
        return sum;
    }

    /**
     * As Prometheus has it: what the counter grew between the first and the last sample, resets counted from zero, stretched to the edges of the
     * range where samples come near enough to them (within 1.1 of their spacing), but not to before the counter was zero.
     */
    private static double increase(Samples samples, int from, int to, long at, long range) {
        if (to - from < 2) {
            return Double.NaN;
        }
        var grown = 0.0;
        for (var i = from + 1; i < to; i++) {
            var difference = samples.value(i) - samples.value(i - 1);
            grown += difference < 0 ? samples.value(i) : difference;
        }
        var sampled = samples.time(to - 1) - samples.time(from);
        var spacing = (double) sampled / (to - from - 1);
        var before = stretch((double) (samples.time(from) - (at - range)), spacing);
        if (grown > 0 && samples.value(from) >= 0) {
            before = Math.min(before, sampled * samples.value(from) / grown);
        }
        var after = stretch((double) (at - samples.time(to - 1)), spacing);
        return grown * (sampled + before + after) / sampled;
    }

    private static double stretch(double toEdge, double spacing) {
        return toEdge >= spacing * 1.1 ? spacing / 2 : toEdge;
    }
}
