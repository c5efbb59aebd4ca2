package dev.yohaku.server.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sources are followed: properties {@code yohaku.ingest.*}.
 *
 * @param poll time between two readings of the newest samples
 * @param lateAge how long a minute stays open for late samples
 * @param settle how old a minute is, beyond one scrape interval, before it is shown provisionally
 * @param backfill how far the past is read on first contact, at most
 * @param samplesAtOnce raw samples held in memory by one reading of the past
 * @param streamedBound raw samples of one SLI beyond which the server has to count, where samples can be streamed
 * @param plainBound the same where they come as JSON or plain samples
 * @param enabled whether anything is read at all
 */
@ConfigurationProperties("yohaku.ingest")
record FollowPace(
        @DefaultValue("30s") Duration poll,
        @DefaultValue("10m") Duration lateAge,
        @DefaultValue("90s") Duration settle,
        @DefaultValue("90d") Duration backfill,
        @DefaultValue("1000000") long samplesAtOnce,
        @DefaultValue("2000000000") double streamedBound,
        @DefaultValue("100000000") double plainBound,
        @DefaultValue("true") boolean enabled) {
    static final FollowPace USUAL = new FollowPace(
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            Duration.ofSeconds(90),
            Duration.ofDays(90),
            1_000_000,
            2e9,
            1e8,
            true);

    double bound(RawReading.Way way) {
        return way == RawReading.Way.STREAMED ? streamedBound : plainBound;
    }
}
