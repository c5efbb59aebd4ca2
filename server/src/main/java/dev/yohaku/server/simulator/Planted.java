package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import java.util.List;
import java.util.Locale;

/**
 * An event put into the telemetry on purpose: the truth against which a finding is judged.
 *
 * @param subjects ids of the objectives that it touches
 * @param strength by kind: share of requests made bad, factor on traffic, factor on a bad share; 0 where nothing is measured
 */
public record Planted(String id, Kind kind, List<String> subjects, MinuteRange range, double strength, Should should) {
    public Planted {
        subjects = List.copyOf(subjects);
    }

    /** What sort of thing happened; written in lower case with hyphens. */
    public enum Kind {
        OUTAGE,
        SLOW_BURN,
        LATENCY_SHIFT,
        LEAK,
        VANISHED_TRAFFIC,
        PARTNER_OUTAGE,
        TELEMETRY_GAP,
        HARMLESS_FAILURES,
        CAMPAIGN,
        WEEKDAY_SHIFT,
        HOLIDAY,
        DEPLOY,
        RETRY_BURST,
        PAY_DAY,
        NIGHT_NOISE,
        ORGANIC_GROWTH;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a good tool does about it: wake somebody, list it in the review, or keep quiet. */
    public enum Should {
        PAGE,
        LIST,
        NEITHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
