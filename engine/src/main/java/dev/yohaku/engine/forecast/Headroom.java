package dev.yohaku.engine.forecast;

import dev.yohaku.engine.time.RegularSeries;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How much room is left at peak.
 *
 * @param peak what is reached at peak: 99 % of the points of the last four weeks lie at or below it
 * @param limit where it stops, above zero
 */
public record Headroom(double peak, double limit) {
    private static final Duration RECENT = Duration.ofDays(28);
    private static final double SHARE = 0.99;

    /** The room left as a share of the limit; negative when the peak is above it. */
    public double share() {
        return (limit - peak) / limit;
    }

    /**
     * The headroom of a series of peaks, usually hourly. Nothing without a known value in its last four weeks, or when the limit is not above
     * zero.
     */
    public static Optional<Headroom> of(RegularSeries peaks, double limit) {
        var points = (int) Math.min(peaks.length(), RECENT.toMinutes() / peaks.stepMinutes());
        var known = Arrays.stream(
                        peaks.slice(peaks.length() - points, peaks.length()).values())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (known.length == 0 || !(limit > 0)) {
            return Optional.empty();
        }
        return Optional.of(new Headroom(known[(int) Math.ceil(SHARE * known.length) - 1], limit));
    }
}
