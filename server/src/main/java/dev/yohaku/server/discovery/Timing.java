package dev.yohaku.server.discovery;

import dev.yohaku.engine.telemetry.Matcher;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A convention's histogram of durations.
 *
 * @param bucket the name of its buckets
 * @param secondsPerUnit what one in {@code le} stands for
 * @param always further conditions, put where the series carry the label
 */
record Timing(Pattern bucket, double secondsPerUnit, List<Matcher> always) {
    Timing {
        always = List.copyOf(always);
    }

    static Timing seconds(String bucket) {
        return new Timing(Pattern.compile(bucket), 1, List.of());
    }

    static Timing milliseconds(String bucket) {
        return new Timing(Pattern.compile(bucket), 0.001, List.of());
    }

    Timing where(Matcher matcher) {
        return new Timing(bucket, secondsPerUnit, List.of(matcher));
    }

    /** The counter of all that was timed. */
    static String countOf(String bucket) {
        return bucket.substring(0, bucket.length() - "_bucket".length()) + "_count";
    }
}
